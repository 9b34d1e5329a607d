//! Chinese names in their own script, for the spellings that passports print.

use crate::people::names::{OriginalName, PersonName};

const FAMILY: [(&str, &str); 14] = [
    ("Wang", "王"),
    ("Li", "李"),
    ("Zhang", "张"),
    ("Liu", "刘"),
    ("Chen", "陈"),
    ("Yang", "杨"),
    ("Zhao", "赵"),
    ("Huang", "黄"),
    ("Zhou", "周"),
    ("Wu", "吴"),
    ("Xu", "徐"),
    ("Sun", "孙"),
    ("Ma", "马"),
    ("Zhu", "朱"),
];

const GIVEN: [(&str, &str); 24] = [
    ("Wei", "伟"),
    ("Ming", "明"),
    ("Jun", "军"),
    ("Qiang", "强"),
    ("Lei", "磊"),
    ("Tao", "涛"),
    ("Hao", "浩"),
    ("Bin", "斌"),
    ("Jianguo", "建国"),
    ("Zhiwei", "志伟"),
    ("Peng", "鹏"),
    ("Yong", "勇"),
    ("Fang", "芳"),
    ("Na", "娜"),
    ("Li", "丽"),
    ("Jing", "静"),
    ("Yan", "燕"),
    ("Xiuying", "秀英"),
    ("Min", "敏"),
    ("Lan", "兰"),
    ("Hui", "慧"),
    ("Xin", "欣"),
    ("Meiling", "美玲"),
    ("Yue", "月"),
];

/// The name as its owner writes it; none where a part of it is not in the tables.
pub(super) fn original(name: &PersonName) -> Option<OriginalName> {
    let of = |table: &[(&str, &str)], latin: &str| {
        table.iter().find(|(known, _)| *known == latin).map(|(_, written)| (*written).to_owned())
    };
    let given: Option<String> = name.given.split(' ').map(|part| of(&GIVEN, part)).collect();
    Some(OriginalName { given: given?, family: of(&FAMILY, &name.family)?, patronymic: None })
}
