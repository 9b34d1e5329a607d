//! Every rule once: its code, how much a finding of it weighs, the row that asks for it, and the values in its sentence.

use crate::people::identity_numbers::Weight;

macro_rules! rules {
    ($($rule:ident $code:literal $weight:ident $source:literal [$($arg:literal),*])*) => {
        /// A rule of review. Its code is stable: sentences (`check-<code>`) and return reasons hang on it.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Rule { $($rule),* }

        impl Rule {
            pub const ALL: &[Rule] = &[$(Rule::$rule),*];

            pub fn code(self) -> &'static str {
                match self { $(Rule::$rule => $code),* }
            }

            /// `Doubtful`: can be right all the same. `Wrong`: has to be mended.
            pub fn weight(self) -> Weight {
                match self { $(Rule::$rule => Weight::$weight),* }
            }

            /// The row of the requirements (000-28) or of the domain facts (DOMAIN 1.2) behind it.
            pub fn source(self) -> &'static str {
                match self { $(Rule::$rule => $source),* }
            }

            /// The names of the values that its sentence uses.
            pub fn args(self) -> &'static [&'static str] {
                match self { $(Rule::$rule => &[$($arg),*]),* }
            }
        }
    };
}

rules! {
    Required "required" Wrong "000-13" []

    NameCyrillic "name-cyrillic" Wrong "000-28" ["latin"]
    LetterCyrillic "letter-cyrillic" Wrong "000-28" ["letter", "position", "latin"]
    LetterOther "letter-other" Wrong "000-28" ["letter", "position"]
    LetterMarked "letter-marked" Doubtful "000-28" ["letter", "position", "latin"]
    NameSign "name-sign" Wrong "000-28" ["letter", "position"]
    NameNoLetters "name-no-letters" Wrong "000-28" []
    NameSmall "name-small" Wrong "000-28" []
    NameCapitals "name-capitals" Doubtful "000-28" []
    NameSmallHead "name-small-head" Wrong "000-28" ["letter", "position"]
    NameCapitalInside "name-capital-inside" Wrong "000-28" ["letter", "position"]
    NamesSame "names-same" Doubtful "000-22" []
    NameLong "name-long" Doubtful "DOMAIN 2" ["most"]

    NumberForm "number-form" Wrong "DOMAIN 1.1" []
    NumberCheckDigit "number-check-digit" Wrong "DOMAIN 1.2" ["expected", "found"]
    NumberNeverIssued "number-never-issued" Wrong "DOMAIN 1.2" []
    IinDate "iin-date" Wrong "DOMAIN 1.1" []
    IinCentury "iin-century" Doubtful "DOMAIN 1.1" ["digit"]
    IinBornLater "iin-born-later" Wrong "DOMAIN 1.1" ["date"]
    IinBirth "iin-birth" Doubtful "DOMAIN 1.1" ["date"]
    IinSex "iin-sex" Doubtful "DOMAIN 1.1" []
    IinIsBin "iin-is-bin" Doubtful "DOMAIN 1.1" []
    BinIsIin "bin-is-iin" Doubtful "DOMAIN 1.1" []
    BinMonth "bin-month" Wrong "DOMAIN 1.1" ["month"]
    BinKind "bin-kind" Wrong "DOMAIN 1.1" ["digit"]
    BinAttribute "bin-attribute" Wrong "DOMAIN 1.1" ["digit"]
    IbanForm "iban-form" Wrong "DOMAIN 1.4" []
    IbanCheckDigits "iban-check-digits" Wrong "DOMAIN 1.4" []
    DocumentForm "document-form" Doubtful "DOMAIN 2" ["letter", "position"]

    DateForm "date-form" Wrong "000-11" []
    BirthFuture "birth-future" Wrong "000-29" []
    BirthOfEntry "birth-of-entry" Wrong "000-29" ["date"]
    BirthOld "birth-old" Wrong "000-29" ["years"]
    ContactYoung "contact-young" Doubtful "000-22" ["years"]
    WorkerYoung "worker-young" Doubtful "000-24" ["years"]
    PassportOrder "passport-order" Wrong "000-24" []
    PassportBeforeBirth "passport-before-birth" Wrong "000-24" []
    PassportLater "passport-later" Wrong "000-24" []
    PassportExpired "passport-expired" Wrong "DOMAIN 3.2" []
    PassportShort "passport-short" Wrong "DOMAIN 3.2" ["term", "unit", "date"]
    PassportLong "passport-long" Doubtful "000-24" []
    VisaOrder "visa-order" Wrong "000-25" []
    VisaBegan "visa-began" Wrong "000-25" []
    VisaSoon "visa-soon" Doubtful "DOMAIN 3.1" ["days"]
    VisaLong "visa-long" Wrong "000-05" ["date"]
    VisaEntries "visa-entries" Wrong "000-05" []
    VisaAddresses "visa-addresses" Doubtful "000-25" []

    ServiceNone "service-none" Wrong "000-13" []
    ServiceUnknown "service-unknown" Doubtful "000-07" ["label"]
    ServiceNotThen "service-not-then" Doubtful "000-07" ["date"]
    PersonsFewer "persons-fewer" Wrong "000-19" ["wanted", "there"]
    PersonsMore "persons-more" Wrong "000-19" ["wanted", "there"]
    LinePersons "line-persons" Wrong "000-19" ["wanted", "there"]
    PersonsMost "persons-most" Wrong "000-58" ["most"]
    ParticipantsOnly "participants-only" Wrong "000-57" []
    CitizensExcluded "citizens-excluded" Wrong "000-58" []
    VisaOfCitizen "visa-of-citizen" Wrong "DOMAIN 3.1" []
    VisaInUnion "visa-in-union" Doubtful "002-20" []
    CompanyBin "company-bin" Wrong "000-16" []
    CompanyName "company-name" Wrong "000-16" []

    EmailForm "email-form" Wrong "000-22" []
    PhoneSign "phone-sign" Wrong "000-22" ["letter", "position"]
    PhoneLength "phone-length" Wrong "000-22" ["count"]

    CitizenshipUnknown "citizenship-unknown" Wrong "000-22" ["code"]
    CitizenshipSpecimen "citizenship-specimen" Wrong "DOMAIN 2" ["code"]
    PersonTwice "person-twice" Wrong "000-24" ["place"]
    PassportOtherName "passport-other-name" Wrong "000-24" ["name"]
    PassportOtherBirth "passport-other-birth" Wrong "000-24" ["date"]
    IinOtherName "iin-other-name" Wrong "000-24" ["name"]
    PassportHolder "passport-holder" Doubtful "000-24" ["name"]
    PersonElsewhere "person-elsewhere" Doubtful "000-24" ["number"]
    ServiceElsewhere "service-elsewhere" Wrong "000-24" ["number"]
}
