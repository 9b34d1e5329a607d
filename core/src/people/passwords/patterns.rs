//! Patterns that need no list: runs on the keyboard, repetitions, numbers; and the forms under which a
//! password is looked up in the list.

/// What fingers run along: rows, columns and alphabets of the layouts in use here.
const RUNS: [&str; 24] = [
    "1234567890-=",
    "0123456789",
    "!@#$%^&*()_+",
    "!\"№;%:?*()_+",
    "qwertyuiop[]",
    "asdfghjkl;'",
    "zxcvbnm,./",
    "йцукенгшщзхъ",
    "фывапролджэ",
    "ячсмитьбю.",
    "әіңғүұқөһ",
    "abcdefghijklmnopqrstuvwxyz",
    "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
    "абвгдежзийклмнопрстуфхцчшщъыьэюя",
    "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя",
    "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik,9ol.0p;/",
    "qazwsxedcrfvtgbyhnujmikolp",
    "1q2w3e4r5t6y7u8i9o0p",
    "q1w2e3r4t5y6u7i8o9p0",
    "1й2ц3у4к5е6н7г8ш9щ0з",
    "й1ц2у3к4е5н6г7ш8щ9з0",
    "йфяцычувскамепинртгоьшлбщдю",
    "1йфя2цыч3увс4кам5епи6нрт7гоь8шлб9щдю",
    "qweasdzxcrtyfghvbnuiojklm",
];

/// Whether the password as a whole is a pattern.
pub(super) fn is_pattern(password: &str) -> bool {
    let text: Vec<char> = password.to_lowercase().chars().collect();
    few_characters(&text) || repeated(&text) || mostly_number(&text) || mostly_runs(&text)
}

fn distinct(text: impl Iterator<Item = char>) -> usize {
    let mut seen: Vec<char> = text.collect();
    seen.sort_unstable();
    seen.dedup();
    seen.len()
}

fn few_characters(text: &[char]) -> bool {
    distinct(text.iter().copied()) <= 4
}

/// One short piece said again and again. A repeated phrase that is long enough alone may stay.
fn repeated(text: &[char]) -> bool {
    let longest = (text.len() / 2).min(super::MIN_LENGTH - 1);
    (1..=longest).any(|unit| text.iter().skip(unit).zip(text).all(|(later, earlier)| later == earlier))
}

/// Telephone numbers, dates, identity numbers: digits with next to nothing else.
fn mostly_number(text: &[char]) -> bool {
    let letters = text.iter().filter(|c| c.is_alphabetic()).count();
    let signs = text.iter().copied().filter(|c| !c.is_alphanumeric());
    let digits = text.iter().filter(|c| c.is_numeric()).count();
    letters <= 3 && distinct(signs) <= 3 && digits * 2 >= text.len()
}

/// Nearly everything lies on runs of three or more neighbouring keys or letters, in either direction.
fn mostly_runs(text: &[char]) -> bool {
    let (mut at, mut off) = (0, 0);
    while at < text.len() {
        match run_at(&text[at..]) {
            Some(length) => at += length,
            None => {
                at += 1;
                off += 1;
            }
        }
    }
    off <= 3
}

fn run_at(text: &[char]) -> Option<usize> {
    let longest = RUNS
        .iter()
        .flat_map(|run| {
            let forward: Vec<char> = run.chars().collect();
            let backward: Vec<char> = run.chars().rev().collect();
            [along(text, &forward), along(text, &backward)]
        })
        .max()?;
    (longest >= 3).then_some(longest)
}

fn along(text: &[char], run: &[char]) -> usize {
    (0..run.len()).map(|start| text.iter().zip(&run[start..]).take_while(|(a, b)| a == b).count()).max().unwrap_or(0)
}

/// The forms of a small-lettered password that are looked up: without what stands around it, without
/// signs, without digits, and with digits read as the letters they imitate.
pub(super) fn forms(text: &str) -> Vec<String> {
    let core = text.trim_matches(|c: char| !c.is_alphabetic());
    // A leading @ or $ may be a letter in disguise, so that form keeps what the trimmed one loses.
    let disguised = text.trim_end_matches(|c: char| !c.is_alphabetic());
    let only = |text: &str, keep: fn(char) -> bool| text.chars().filter(|c| keep(*c)).collect::<String>();
    let mut forms =
        vec![only(core, char::is_alphanumeric), only(core, char::is_alphabetic), only(text, char::is_alphanumeric)];
    for one in ['i', 'l'] {
        for text in [core, disguised] {
            forms.push(only(&unleet(text, one), char::is_alphabetic));
        }
    }
    forms.sort_unstable();
    forms.dedup();
    forms
}

/// Digits and signs read as the letters that they imitate; `one` is what `1` and `!` stand for.
pub(super) fn unleet(text: &str, one: char) -> String {
    text.chars()
        .map(|c| match c {
            '0' => 'o',
            '1' | '!' => one,
            '3' => 'e',
            '4' | '@' => 'a',
            '5' | '$' => 's',
            '7' => 't',
            '8' => 'b',
            '9' => 'g',
            other => other,
        })
        .collect()
}

const LATIN_KEYS: &str = "`qwertyuiop[]asdfghjkl;'zxcvbnm,.";
const RUSSIAN_KEYS: &str = "ейцукенгшщзхъфывапролджэячсмитьбю";

/// What the same keys give in the Latin layout: `зфыыцщкв` → `password`.
pub(super) fn typed_in_latin(text: &str) -> String {
    other_layout(text, RUSSIAN_KEYS, LATIN_KEYS)
}

/// What the same keys give in the Russian layout: `gfhjkm` → `пароль`.
pub(super) fn typed_in_russian(text: &str) -> String {
    other_layout(text, LATIN_KEYS, RUSSIAN_KEYS)
}

fn other_layout(text: &str, from: &str, to: &str) -> String {
    text.chars()
        // The first key stands for ё, which is е by now; the е key comes later in the row.
        .map(|c| {
            let place = from.chars().skip(1).position(|f| f == c).map(|p| p + 1);
            let place = place.or_else(|| from.chars().position(|f| f == c));
            place.and_then(|p| to.chars().nth(p)).unwrap_or(c)
        })
        .collect()
}
