//! Common given and family names of many countries, to be put together by chance.

/// A country people come from, with its share and its commonest names as passports print them.
pub(super) struct Nation {
    /// ISO 3166 alpha-3.
    pub code: &'static str,
    pub weight: u64,
    /// `#` is a digit, `@` a capital letter, anything else stands for itself.
    pub passport: &'static str,
    pub male: &'static [&'static str],
    pub female: &'static [&'static str],
    pub family: &'static [&'static str],
}

const fn nation(
    code: &'static str,
    weight: u64,
    passport: &'static str,
    male: &'static [&'static str],
    female: &'static [&'static str],
    family: &'static [&'static str],
) -> Nation {
    Nation { code, weight, passport, male, female, family }
}

/// English serves several countries.
const ENGLISH: [&[&str]; 3] = [
    &[
        "James", "John", "Robert", "Michael", "William", "David", "Thomas", "Daniel", "Matthew", "Andrew", "Paul",
        "Mark", "George", "Kevin", "Brian", "Edward", "Peter", "Oliver", "Harry", "Samuel",
    ],
    &[
        "Mary",
        "Emma",
        "Sarah",
        "Laura",
        "Anna",
        "Alice",
        "Helen",
        "Rachel",
        "Emily",
        "Charlotte",
        "Grace",
        "Lucy",
        "Julia",
        "Karen",
        "Susan",
        "Claire",
        "Olivia",
        "Hannah",
        "Jane",
        "Megan",
    ],
    &[
        "Smith", "Jones", "Taylor", "Brown", "Williams", "Wilson", "Davies", "Evans", "Walker", "Wright", "Robinson",
        "Thompson", "White", "Hughes", "Edwards", "Green", "Hall", "Wood", "Harris", "Clarke", "Baker", "Cooper",
        "Ward", "Turner", "Carter", "Phillips", "Mitchell", "Parker", "O'Connor", "McDonald",
    ],
];

pub(super) const NATIONS: [Nation; 18] = [
    nation("GBR", 9, "#########", ENGLISH[0], ENGLISH[1], ENGLISH[2]),
    nation("USA", 8, "#########", ENGLISH[0], ENGLISH[1], ENGLISH[2]),
    nation("CAN", 2, "@@######", ENGLISH[0], ENGLISH[1], ENGLISH[2]),
    nation("AUS", 1, "@@#######", ENGLISH[0], ENGLISH[1], ENGLISH[2]),
    nation(
        "IND",
        13,
        "@#######",
        &["Rahul", "Amit", "Sanjay", "Vijay", "Ravi", "Arjun", "Rohan", "Anil", "Suresh", "Karan", "Nikhil", "Deepak"],
        &[
            "Priya", "Anita", "Sunita", "Kavita", "Pooja", "Neha", "Deepika", "Meera", "Anjali", "Shreya", "Divya",
            "Ritu",
        ],
        &[
            "Sharma", "Singh", "Kumar", "Patel", "Gupta", "Reddy", "Nair", "Iyer", "Verma", "Mehta", "Joshi", "Rao",
            "Das", "Kapoor",
        ],
    ),
    nation(
        "TUR",
        11,
        "U########",
        &[
            "Mehmet", "Mustafa", "Ahmet", "Ali", "Hasan", "Ibrahim", "Emre", "Burak", "Murat", "Kemal", "Serkan",
            "Volkan",
        ],
        &["Ayse", "Fatma", "Emine", "Zeynep", "Elif", "Merve", "Selin", "Derya", "Esra", "Pinar", "Gamze", "Ebru"],
        &[
            "Yilmaz", "Kaya", "Demir", "Celik", "Sahin", "Yildiz", "Aydin", "Ozturk", "Arslan", "Dogan", "Kilic",
            "Aslan", "Polat", "Koc",
        ],
    ),
    nation(
        "CHN",
        9,
        "E########",
        &["Wei", "Ming", "Jun", "Qiang", "Lei", "Tao", "Hao", "Bin", "Jianguo", "Zhiwei", "Peng", "Yong"],
        &["Fang", "Na", "Li", "Jing", "Yan", "Xiuying", "Min", "Lan", "Hui", "Xin", "Meiling", "Yue"],
        &["Wang", "Li", "Zhang", "Liu", "Chen", "Yang", "Zhao", "Huang", "Zhou", "Wu", "Xu", "Sun", "Ma", "Zhu"],
    ),
    nation(
        "KOR",
        4,
        "M########",
        &["Minjun", "Jihoon", "Seojun", "Dohyun", "Hyunwoo", "Sungmin", "Jaehyun", "Taeyang"],
        &["Jiwoo", "Seoyeon", "Minji", "Soojin", "Hayoon", "Eunji", "Yuna", "Jisoo"],
        &["Kim", "Lee", "Park", "Choi", "Jung", "Kang", "Cho", "Yoon", "Jang", "Lim", "Han", "Seo"],
    ),
    nation(
        "JPN",
        1,
        "T@#######",
        &["Haruto", "Yuto", "Sota", "Kenji", "Takashi", "Hiroshi", "Daiki", "Ren"],
        &["Yui", "Sakura", "Hana", "Aoi", "Keiko", "Yoko", "Mei", "Rin"],
        &["Sato", "Suzuki", "Takahashi", "Tanaka", "Watanabe", "Ito", "Yamamoto", "Nakamura", "Kobayashi", "Kato"],
    ),
    nation(
        "DEU",
        4,
        "C########",
        &["Lukas", "Felix", "Stefan", "Jan", "Klaus", "Tobias", "Matthias", "Andreas", "Jonas", "Uwe"],
        &["Petra", "Sabine", "Heike", "Julia", "Lena", "Katrin", "Ingrid", "Monika", "Anke", "Birgit"],
        &[
            "Mueller",
            "Schmidt",
            "Schneider",
            "Fischer",
            "Weber",
            "Meyer",
            "Wagner",
            "Becker",
            "Schulz",
            "Hoffmann",
            "Koch",
            "Bauer",
        ],
    ),
    nation(
        "FRA",
        3,
        "##@@#####",
        &["Pierre", "Jean", "Julien", "Nicolas", "Antoine", "Luc", "Olivier", "Thierry", "Mathieu", "Hugo"],
        &["Camille", "Sophie", "Claire", "Manon", "Juliette", "Isabelle", "Chloe", "Elise", "Nathalie", "Anne-Marie"],
        &[
            "Martin", "Bernard", "Dubois", "Thomas", "Robert", "Richard", "Petit", "Durand", "Leroy", "Moreau",
            "Simon", "Laurent",
        ],
    ),
    nation(
        "ITA",
        3,
        "YA#######",
        &["Marco", "Luca", "Matteo", "Andrea", "Giuseppe", "Francesco", "Alessandro", "Paolo", "Stefano", "Davide"],
        &["Giulia", "Chiara", "Francesca", "Martina", "Sara", "Elena", "Paola", "Laura", "Silvia", "Valentina"],
        &[
            "Rossi", "Russo", "Ferrari", "Esposito", "Bianchi", "Romano", "Colombo", "Ricci", "Marino", "Greco",
            "Bruno", "De Luca",
        ],
    ),
    nation(
        "ESP",
        2,
        "@@@######",
        &["Antonio", "Manuel", "Jose Luis", "Javier", "Carlos", "Miguel", "Pablo", "Sergio"],
        &["Maria Carmen", "Ana", "Laura", "Cristina", "Marta", "Lucia", "Elena", "Pilar"],
        &[
            "Garcia Lopez",
            "Martinez Perez",
            "Sanchez Ruiz",
            "Fernandez Gil",
            "Gomez Torres",
            "Moreno Vega",
            "Romero Sanz",
            "Navarro Cruz",
        ],
    ),
    nation(
        "NLD",
        2,
        "@@#######",
        &["Jan", "Pieter", "Daan", "Sem", "Bram", "Willem", "Thijs", "Lars"],
        &["Emma", "Sanne", "Lotte", "Eva", "Femke", "Anouk", "Marieke", "Iris"],
        &["de Jong", "Jansen", "de Vries", "van den Berg", "van Dijk", "Bakker", "Visser", "Smit", "de Boer", "Mulder"],
    ),
    nation(
        "PAK",
        4,
        "@@#######",
        &["Imran", "Bilal", "Tariq", "Usman", "Hamza", "Faisal", "Asad", "Kamran", "Zubair", "Saad"],
        &["Ayesha", "Fatima", "Sana", "Hina", "Zainab", "Maryam", "Sadia", "Amna", "Rabia", "Noor"],
        &["Khan", "Ahmed", "Malik", "Hussain", "Sheikh", "Butt", "Chaudhry", "Qureshi", "Mirza", "Siddiqui"],
    ),
    nation(
        "ARE",
        2,
        "@########",
        &["Mohammed", "Ahmed", "Khalid", "Saeed", "Omar", "Rashid", "Hamad", "Sultan"],
        &["Fatima", "Mariam", "Aisha", "Noura", "Shamma", "Hessa", "Latifa", "Amna"],
        &["Al Mansoori", "Al Hashimi", "Al Suwaidi", "Al Mazrouei", "Al Ali", "Al Ketbi", "Al Shamsi", "Al Zaabi"],
    ),
    nation(
        "NGA",
        2,
        "A########",
        &["Chidi", "Emeka", "Tunde", "Segun", "Ibrahim", "Musa", "Kelechi", "Femi"],
        &["Ngozi", "Amaka", "Funke", "Aisha", "Chioma", "Yetunde", "Halima", "Ifeoma"],
        &["Okafor", "Adeyemi", "Balogun", "Eze", "Bello", "Okonkwo", "Adebayo", "Nwosu", "Lawal", "Obi"],
    ),
    nation(
        "UZB",
        7,
        "F@#######",
        &["Jasur", "Otabek", "Sardor", "Bobur", "Aziz", "Sherzod", "Ulugbek", "Jamshid", "Farrukh", "Doniyor"],
        &["Dilnoza", "Gulnora", "Nilufar", "Madina", "Shahnoza", "Feruza", "Kamola", "Zulfiya", "Nargiza", "Barno"],
        &[
            "Karimov",
            "Rakhimov",
            "Yusupov",
            "Umarov",
            "Saidov",
            "Nazarov",
            "Ergashev",
            "Tursunov",
            "Mirzaev",
            "Kholmatov",
        ],
    ),
];
