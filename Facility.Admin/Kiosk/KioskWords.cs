using System.Collections.Frozen;

namespace Facility.Admin.Kiosk;

/// <summary>The kiosk's own small dictionary: each sentence in Kazakh, Russian and English.</summary>
/// <remarks>Only the kiosk has it: whoever writes there is not staff, and may read no English.</remarks>
internal sealed class KioskWords
{
    private static readonly string[] Languages = ["kk", "ru", "en"];

    private static readonly FrozenDictionary<string, string[]> All = new Dictionary<string, string[]>
    {
        ["title"] = ["Өтініштер мен шағымдар", "Обращения и жалобы", "Applications and complaints"],
        ["language"] = ["Тіл", "Язык", "Language"],
        ["whom"] = ["Кімге жазасыз?", "Кому вы пишете?", "To whom do you write?"],
        ["sealed"] =
        [
            "Мөрленген: мекемеде ешкім оқи алмайды. Бір тәулік ішінде жіберіледі.",
            "Запечатано: в учреждении никто не может прочитать. Отправляется в течение суток.",
            "Sealed: nobody in this place can read it. It is handed over within one day.",
        ],
        ["no-key"] =
        [
            "Әзірге мөрлеу мүмкін емес: адресаттың кілті жоқ.", "Пока нельзя запечатать: нет ключа адресата.",
            "Cannot be sealed yet: the addressee has given no key.",
        ],
        ["administration"] =
            ["Мекеме әкімшілігіне", "Администрации учреждения", "To the administration of this place"],
        ["open"] =
        [
            "Мөрленбеген: әкімшілік оқиды. Үш жұмыс күні ішінде жауап береді.",
            "Не запечатано: администрация читает. Ответ в течение трёх рабочих дней.",
            "Not sealed: the administration reads it, and answers within three working days.",
        ],
        ["ask"] = ["Талон бойынша сұрау", "Узнать по талону", "Ask with a coupon"],
        ["write"] =
            ["Не болды, не сұрайсыз?", "Что случилось, о чём вы просите?", "What happened, what do you ask for?"],
        ["name"] =
        [
            "Атыңызды жазбасаңыз да болады. Жауап керек болса, кім екеніңізді мәтінге жазыңыз.",
            "Имя можно не указывать. Если нужен ответ, напишите в тексте, кто вы.",
            "You need not give your name. If you want an answer, write in the text who you are.",
        ],
        ["send-sealed"] = ["Мөрлеп жіберу", "Запечатать и отправить", "Seal and send"],
        ["send-open"] = ["Жіберу", "Отправить", "Send"],
        ["back"] = ["Артқа", "Назад", "Back"],
        ["coupon"] = ["Талон", "Талон", "Coupon"],
        ["number"] = ["Нөмірі", "Номер", "Number"],
        ["check"] = ["Тексеру коды", "Код проверки", "Check code"],
        ["key"] = ["Адресат кілтінің ізі", "Отпечаток ключа адресата", "Fingerprint of the addressee's key"],
        ["due"] = ["Мерзімі", "Срок", "Due"],
        ["keep"] =
        [
            "Талонды сақтаңыз: ол арқылы атыңызды айтпай-ақ жағдайын білесіз.",
            "Сохраните талон: по нему можно узнать, что сделано, не называя себя.",
            "Keep the coupon: with it you can ask how it stands without naming anybody.",
        ],
        ["print"] = ["Басып шығару", "Напечатать", "Print"],
        ["done"] = ["Дайын", "Готово", "Done"],
        ["step-waiting"] = ["Қабылданды, күтуде", "Принято, ожидает", "Taken, and waits"],
        ["step-handedover"] = ["Адресатқа тапсырылды", "Передано адресату", "Handed over to the addressee"],
        ["step-inhand"] = ["Қаралуда", "На рассмотрении", "Somebody has it in hand"],
        ["step-answered"] = ["Жауап берілді", "Дан ответ", "Answered"],
        ["late"] =
        [
            "Мерзімі өтіп кетті: инспекторға хабарланды.", "Срок прошёл: об этом сообщено инспектору.",
            "It is late: the inspector has been told.",
        ],
        ["asked"] = ["Сіздің өтініштеріңіз", "Ваши обращения", "Your applications"],
        ["next"] =
        [
            "Тағы талоныңыз болса, оны да енгізіңіз.", "Если есть ещё талон, введите и его.",
            "If you have another coupon, enter it too.",
        ],
        ["unknown"] =
        [
            "Мұндай нөмір мен код жоқ.", "Такого номера с таким кодом нет.",
            "There is none of that number and code.",
        ],
        ["empty"] = ["Мәтінді жазыңыз.", "Напишите текст.", "Write something first."],
        ["wait"] =
        [
            "Сәл күтіңіз: {0} секундтан кейін қайта жіберіңіз. Мәтін сақталады.",
            "Подождите: отправьте ещё раз через {0} с. Текст останется.",
            "Wait a little: send it again in {0} s. What you wrote stays.",
        ],
        ["refused"] =
        [
            "Қабылданбады. Бетті қайта ашып көріңіз.", "Не принято. Откройте страницу ещё раз.",
            "It was not taken. Open the page again.",
        ],
        ["unreachable"] =
        [
            "Байланыс жоқ. Қайта жіберіңіз: мәтін сақталды.", "Нет связи. Отправьте ещё раз: текст сохранён.",
            "No connection. Send it again: what you wrote is still here.",
        ],
        ["insecure"] =
        [
            "Бұл терминал мөрлей алмайды. Қызметкерге айтыңыз: https керек.",
            "Этот терминал не может запечатать. Скажите сотруднику: нужен https.",
            "This kiosk cannot seal. Tell a member of staff: it needs https.",
        ],
        ["no-kiosk"] =
        [
            "Бұл браузер терминал ретінде тіркелмеген.", "Этот браузер не зарегистрирован как терминал.",
            "This browser is not enrolled as a kiosk.",
        ],
    }.ToFrozenDictionary();

    private readonly int place;

    /// <summary>The words of a language; Kazakh for one it lacks.</summary>
    public KioskWords(string? language) => place = Math.Max(0, Array.IndexOf(Languages, language));

    /// <summary>The languages, each with its own name.</summary>
    public static IReadOnlyList<(string Id, string Name)> Choice { get; } =
        [("kk", "Қазақша"), ("ru", "Русский"), ("en", "English")];

    /// <summary>Every sentence's name.</summary>
    public static IEnumerable<string> Names => All.Keys;

    /// <summary>The language.</summary>
    public string Language => Languages[place];

    /// <summary>A sentence.</summary>
    public string this[string name] => All[name][place];

    /// <summary>Which of three it is.</summary>
    public string Of(string kazakh, string russian, string english) => place switch
    {
        0 => kazakh,
        1 => russian,
        _ => english,
    };
}
