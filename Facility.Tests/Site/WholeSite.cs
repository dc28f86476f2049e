namespace Facility.Tests.Sites;

/// <summary>A small site file that uses every key there is.</summary>
internal static class WholeSite
{
    public const string Yaml = """
        site: whole
        label: Whole
        time-zone: Asia/Almaty
        fictional: true
        precedence: [life-safety, lever, lockdown, interlock, maintenance, operator, group, schedule, credential]
        panels:
          - { id: panel-1, label: One, degraded-groups: [all] }
          - { id: panel-2, label: Two }
        lines:
          - id: line-a
            panel: panel-1
            baud: 38400
            peripherals:
              - { address: 1, kind: io-module, label: Module, outputs: 10, inputs: 26, policy: strict-sia }
              - { address: 2, kind: reader, label: Outside, keypad: true, secure: true }
              - { address: 3, kind: reader, label: Inside }
              - { address: 4, kind: reader, label: In }
              - { address: 5, kind: reader, label: Out }
              - { address: 6, kind: reader, label: Console, keypad: true }
          - id: line-b
            panel: panel-2
            baud: 38400
            peripherals:
              - { address: 1, kind: io-module, label: Other module, outputs: 6, inputs: 14 }
        blocks:
          - id: b01
            label: Block 1
            kind: residential
            lockdown-key: { module: line-a/1, input: 15 }
            landings:
              - id: l1
                label: Landing 1
                module: line-a/1
                group-release: true
                group-gap: 500 ms
                cells:
                  - { id: c1, label: "1", places: 2, area: 9.5,
                      for: [step-free], door: { output: 0, leaf: 0, bolt: 1 } }
                  - { id: c2, label: "2", places: 2, area: 9.5, door: { output: 4, leaf: 10, bolt: 11 } }
                  - { id: c3, label: "3", places: 1, area: 9, door: { output: 8, leaf: 20, bolt: 21, call: 22,
                      call-reset: 23 } }
          - { id: b02, label: Block 2, kind: stores }
        doors:
          - id: gate
            label: Gate
            block: b01
            use: block-gate
            module: line-a/1
            output: 1
            leaf: 2
            bolt: 3
            two-person: true
            duress: holds
            first-card: all
            lockout: 5
            lockout-for: 60 s
            exit: 12
            readers:
              - { id: gate-out, at: line-a/2, side: outside, pin: true }
              - { id: gate-in, at: line-a/3, side: inside }
          - { id: inner, label: Inner, block: b01, use: sally-port, module: line-a/1, output: 2, leaf: 4, bolt: 5,
              lock: fail-safe }
          - { id: outer, label: Outer, block: b01, use: sally-port, module: line-a/1, output: 3, leaf: 6, bolt: 7 }
          - { id: pass, label: Food pass, block: b01, landing: l1, use: room, kind: hatch, cell: c3, module: line-a/1,
              output: 9, leaf: 24, bolt: 25 }
          - { id: room, label: Room, block: b02, use: room, module: line-b/1, output: 0, leaf: 0, bolt: 1,
              fire: release }
          - { id: ramp, label: Ramp, block: b02, use: yard, kind: slider, module: line-b/1, output: 4, close: 5,
              leaf: 8, bolt: 9, open-limit: 10, obstruction: 11, leaf-2: 12, key: 13,
              settle: { leaf: 50 ms, bolt: 60 ms, key: 70 ms }, travel: 9 s, attempts: 3, readers: [
                { id: ramp-out, side: outside, wiegand: { d0: 0, d1: 1, bits: 34, led: 2, buzzer: 3, levels: high } }] }
        cameras:
          - { id: cam-1, label: Camera, place: Hall, doors: [gate], keeper: Control, retention: 30,
              retention-source: contract, status: { module: line-a/1, input: 16 },
              call-up: { module: line-a/1, output: 5, for: 20 s, on: [alarm, button] } }
        payphones:
          - { id: phone-1, label: Phone, block: b01, power: { module: line-a/1, output: 6 },
              off-hook: { module: line-a/1, input: 17 }, in-lockdown: on, from: "09:00", to: "20:00" }
        calls-per-week: 3
        institution: maximum
        interlocks:
          - { id: sally, doors: [inner, outer] }
        turnstiles:
          - id: t1
            label: Turnstile
            block: b02
            panel: panel-1
            unlock-a: 0
            unlock-b: 1
            pass-a: 2
            pass-b: 3
            stop: 4
            reader-a: { id: t1-in, at: line-a/4 }
            reader-b: { id: t1-out, at: line-a/5 }
        scales:
          - { id: s1, label: Scale, panel: panel-1, protocol: cas, baud: 9600, capacity: 60 }
        consoles:
          - { panel: panel-1, reader: { id: console, at: line-a/6 } }
        fire-loop: { doors: [room] }
        fire-inputs:
          - { id: f1, label: Fire, module: line-a/1, input: 8, doors: [gate], settle: 1 s, on-loss: alarm }
        levers:
          - { id: v1, label: Lever, module: line-a/1, input: 9, doors: [gate] }
        areas:
          - { id: hall, label: Hall, doors: [gate], passback: timed, again-after: 60 s, maximum: 9 }
        access-groups:
          - { id: all, label: All, console: true, doors: [{ block: b01 }], turnstiles: [t1] }
          - { id: few, label: Few, doors: [{ doors: [room] }] }
        duties:
          - { id: lunch, label: Lunch, kind: meal, from: "12:00", to: "13:00", blocks: [b01] }
        opening-plan:
          - { id: walk, block: b01, landing: l1, purpose: walk, from: "09:00", to: "10:00", days: [mon, tue] }
        """;
}
