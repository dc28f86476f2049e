using System.Collections.Immutable;
using Facility.Tests.Panels;

namespace Facility.Tests.Doors;

/// <summary>The rows of the transition table every detention door must obey, each with the tests that cover it.
/// </summary>
internal static class TransitionRows
{
    public static readonly ImmutableArray<(string From, string Event, Type Class, string[] Tests)> All =
    [
        ("secured", "grant or operator's release", typeof(PanelCoreTimelines),
            [nameof(PanelCoreTimelines.A_card_releases_opens_and_is_reported_until_secured)]),
        ("energising", "bolt withdraws", typeof(TransitionTimelines),
            [nameof(TransitionTimelines.A_bolt_that_withdraws_makes_it_energised_and_released)]),
        ("energising", "release-confirm expires", typeof(PanelCoreTimelines),
            [nameof(PanelCoreTimelines.A_bolt_that_does_not_withdraw_fails_to_release_and_is_locked_again)]),
        ("energised", "leaf opens", typeof(PanelCoreTimelines),
            [nameof(PanelCoreTimelines.A_release_carries_its_own_end_and_is_taken_back_as_soon_as_the_leaf_opens)]),
        ("energised", "release time over, never opened", typeof(PanelCoreTimelines),
            [nameof(PanelCoreTimelines.A_release_that_nobody_uses_ends_and_is_reported_unused)]),
        ("open", "held timer", typeof(PanelCoreTimelines),
            [nameof(PanelCoreTimelines.A_door_left_open_alarms_once_and_recovers_when_shut)]),
        ("open", "leaf closes", typeof(TransitionTimelines),
            [nameof(TransitionTimelines.A_leaf_that_closes_awaits_its_bolt)]),
        ("closed, releasing", "bolt comes home", typeof(TransitionTimelines),
            [nameof(TransitionTimelines.A_bolt_that_comes_home_secures_and_gives_the_token_back)]),
        ("closed, releasing", "lock-confirm expires", typeof(TransitionTimelines),
            [nameof(TransitionTimelines.A_lock_that_fails_keeps_the_token)]),
        ("secured", "leaf opens unasked", typeof(PanelCoreTimelines),
            [nameof(PanelCoreTimelines.A_leaf_that_opens_without_a_release_is_forced)]),
        ("secured", "bolt leaves unasked", typeof(PanelCoreTimelines),
            [nameof(PanelCoreTimelines.A_bolt_that_leaves_without_a_command_is_lost)]),
        ("any", "input short, cut, foreign", typeof(InputFaultTimelines),
            [
                nameof(InputFaultTimelines.A_bolt_that_cannot_be_believed_is_unknown_and_a_line_fault_until_it_can),
                nameof(InputFaultTimelines.A_leaf_that_cannot_be_believed_is_unknown_and_a_line_fault_until_it_can),
            ]),
        ("moving slider", "over-current or obstruction", typeof(SliderTimelines),
            [
                nameof(SliderTimelines.What_meets_a_closing_leaf_makes_it_drive_back_try_again_and_give_up),
                nameof(SliderTimelines.A_leaf_that_meets_something_while_it_opens_is_stopped),
            ]),
        ("any", "emergency lever", typeof(LeverTimelines),
            [
                nameof(LeverTimelines.A_pulled_lever_is_one_incident_and_drives_nothing),
                nameof(LeverTimelines.A_bolt_that_was_seen_before_its_lever_becomes_part_of_the_incident),
            ]),
        ("any", "communication lost", typeof(TransitionTimelines),
            [nameof(TransitionTimelines.A_lost_module_changes_no_output)]),
        ("offline", "communication back", typeof(TransitionTimelines),
            [nameof(TransitionTimelines.A_module_that_is_back_is_read_before_it_is_driven_and_then_locked)]),
        ("any", "power lost, fail-secure and fail-safe", typeof(TransitionTimelines),
            [nameof(TransitionTimelines.A_module_without_power_is_expected_as_its_lock_is_made)]),
    ];
}
