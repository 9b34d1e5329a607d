use super::*;
use PasswordProblem::*;

#[test]
fn a_new_password_has_twelve_characters_whatever_the_script() {
    let min = 12;
    assert_eq!(check_new("", "Sophia Test"), Err(TooShort { min }));
    assert_eq!(check_new("vk7 rm2 qpw", "Sophia Test"), Err(TooShort { min }));
    assert_eq!(check_new("снегирь-мёд", "Sophia Test"), Err(TooShort { min }), "21 bytes, 11 letters");
    assert_eq!(check_new("снегирь-мёд7", "Sophia Test"), Ok(()));
    assert_eq!(check_new("vk7 rm2 qpw3", "Sophia Test"), Ok(()));
}

#[test]
fn common_passwords_and_patterns_are_refused() {
    for password in [
        "password1234",
        "password123456",
        "PassWord!!2026",
        "P@ssw0rd2026!",
        "$3cur1ty2026!",
        "passwordpassword",
        "password-password-1",
        "expatcentre2026",
        "Expat Centre 2026",
        "2026.ExpatCentre!",
        "expat2026centre",
        "aifcastana2026",
        "АстанаАлматы1",
        "пароль123456",
        "ПарольПароль",
        "gfhjkm123456",
        "зфыыцщкв2026",
        "qwertyuiop12",
        "qwertyuiop[]",
        "poiuytrewq12",
        "йцукенгшщзхъ",
        "1q2w3e4r5t6y",
        "1qaz2wsx3edc",
        "qazwsxedcrfv",
        "123456789012",
        "987654321098",
        "abcdefghijkl",
        "абвгдеёжзийк",
        "asdfghjklasdf",
        "aaaaaaaaaaaa",
        "abababababab",
        "abc1abc1abc1",
        "             ",
        "+7 700 000 00 00",
        "22.11.2026 09:14",
        "800101300016",
        "iloveyou2026",
        "Winter2026!!",
        "administrator1",
        "letmein123456",
    ] {
        assert_eq!(check_new(password, "Sophia Test"), Err(TooCommon), "{password}");
    }
}

#[test]
fn passwords_that_nobody_tries_first_are_taken() {
    for password in [
        "three small otters at noon",
        "снег на зелёной крыше",
        "көк тау үстінде бұлт",
        "kq7-Vm2_xPd9",
        "48!93#20@17%55",
        "ManagerF signs at nine",
        "qwerty is not the whole of it",
        "kcmt-7f3p-hw2x-9dra",
        "a long enough passphrase",
    ] {
        assert_eq!(check_new(password, "Sophia Test"), Ok(()), "{password}");
    }
}

#[test]
fn a_password_with_ones_own_name_is_refused() {
    for (password, name) in [
        ("sophia loves tea", "Sophia Test"),
        ("my-SOPHIA-98-zx", "Sophia Test"),
        ("s0ph1a loves tea", "Sophia Test"),
        ("eriksson winter tea", "Anna Maria Eriksson"),
        ("зарина любит чай", "Zarina Test"),
        ("zarina lubit chai", "Зарина Тест"),
        ("what li-an sees, an 7", "An Lin-Ban An An"),
        ("tea for ban tonight", "An Ban"),
        ("managerf keeps tea", "ManagerF ManagerL"),
    ] {
        let found = check_new(password, name);
        let expected = if password.starts_with("what") { Ok(()) } else { Err(OwnName) };
        assert_eq!(found, expected, "{password} / {name}");
    }
    assert_eq!(check_new("urban traffic tea", "An Ban"), Ok(()), "three letters inside a word");
    assert_eq!(check_new("three small otters", ""), Ok(()));
}

#[test]
fn the_list_is_normalised_sorted_and_without_repeats() {
    let lines: Vec<_> = listed().collect();
    assert!((2_000..=5_000).contains(&lines.len()), "{}", lines.len());
    for pair in lines.windows(2) {
        assert!(pair[0] < pair[1], "{} before {}", pair[0], pair[1]);
    }
    for line in lines {
        assert!(line.chars().count() >= 3, "{line}");
        assert!(line.chars().all(|c| c.is_alphabetic() && !c.is_uppercase() && c != 'ё'), "{line}");
    }
}

#[test]
fn a_one_time_password_is_readable_and_read_back_as_meant() {
    assert_eq!(one_time([0; 10]), "aaaa-aaaa-aaaa-aaaa");
    let made = one_time([0x1f, 0x83, 0x4c, 0xaa, 0x05, 0x9e, 0x77, 0xf0, 0x3b, 0xd2]);
    assert_eq!(made.len(), 19);
    assert!(made.chars().all(|c| c == '-' || "acdefhjkmnprtvwxy2346789".contains(c)), "{made}");
    assert_ne!(made, one_time([0x1f, 0x83, 0x4c, 0xaa, 0x05, 0x9e, 0x77, 0xf0, 0x3b, 0xd3]));
    let typed = format!(" {} ", made.to_uppercase().replace('-', " "));
    assert_eq!(one_time_as_typed(&typed), made);
    assert_eq!(one_time_as_typed(&made.replace('-', "")), made);
    assert_eq!(one_time_as_typed("АААА-аааа-AAAA-aaaa"), "aaaa-aaaa-aaaa-aaaa");
    assert_eq!(one_time_as_typed("Not one of ours"), "Not one of ours");
}

fn secrets() -> Vec<[u8; 32]> {
    let mut state = 7u8;
    let mut all = vec![[0; 32], [255; 32]];
    for _ in 0..20 {
        all.push(std::array::from_fn(|_| {
            state = state.wrapping_mul(197).wrapping_add(91);
            state ^ (state >> 3)
        }));
    }
    all
}

#[test]
fn a_recovery_code_is_read_back_however_it_was_typed() {
    for secret in secrets() {
        let code = encode_code(&secret);
        assert_eq!(code.len(), 13 * 6 - 1);
        assert_eq!(decode_code(&code), Ok(secret));
        assert_eq!(decode_code(&code.to_lowercase()), Ok(secret));
        assert_eq!(decode_code(&code.replace('-', "")), Ok(secret));
        assert_eq!(decode_code(&code.replace('-', " \n ")), Ok(secret));
        let sloppy = code.replace('0', "O").replace('1', "l").replace('A', "А").replace('C', "с");
        assert_eq!(decode_code(&sloppy), Ok(secret), "{sloppy}");
        assert_eq!(decode_code(&code.replace('0', "О").replace('1', "i")), Ok(secret));
    }
}

#[test]
fn every_single_slip_and_every_swap_is_noticed_in_its_group() {
    let secret = secrets()[5];
    let code: Vec<char> = encode_code(&secret).chars().collect();
    let text = |chars: &[char]| chars.iter().collect::<String>();
    for at in 0..code.len() {
        if code[at] == '-' {
            continue;
        }
        let group = at / 6 + 1;
        for other in "0123456789ABCDEFGHJKMNPQRSTVWXYZ".chars().filter(|c| *c != code[at]) {
            let mut typed = code.clone();
            typed[at] = other;
            assert_eq!(decode_code(&text(&typed)), Err(CodeProblem::Mistyped { group }), "{at} {other}");
        }
        if at + 1 < code.len() && code[at + 1] != '-' && code[at + 1] != code[at] {
            let mut typed = code.clone();
            typed.swap(at, at + 1);
            assert_eq!(decode_code(&text(&typed)), Err(CodeProblem::Mistyped { group }), "{at} swapped");
        }
    }
    let groups: Vec<String> = text(&code).split('-').map(String::from).collect();
    for (a, b) in (0..13).flat_map(|a| (a + 1..13).map(move |b| (a, b))) {
        let mut typed = groups.clone();
        typed.swap(a, b);
        assert_eq!(decode_code(&typed.join("-")).map_err(CodeProblem::group), Err(Some(a + 1)));
    }
}

#[test]
fn a_code_that_cannot_be_read_says_where() {
    let code = encode_code(&secrets()[3]);
    let mut groups: Vec<String> = code.split('-').map(String::from).collect();
    assert_eq!(decode_code(" - "), Err(CodeProblem::Empty));
    assert_eq!(
        decode_code(&code[..code.len() - 1].replace('-', "")),
        Err(CodeProblem::WrongLength { expected: 65, found: 64 })
    );
    groups[6].pop();
    assert_eq!(decode_code(&groups.join(" ")), Err(CodeProblem::GroupLength { group: 7, found: 4 }));
    groups[6].push('U');
    assert_eq!(decode_code(&groups.join(" ")), Err(CodeProblem::WrongCharacter { group: 7, position: 5, found: 'U' }));
}
