//! Every rule once: its code, how much a finding of it weighs, the row that asks for it, the values in its sentence, and
//! the return reason that asks the client to mend it.

use crate::people::identity_numbers::Weight;

macro_rules! rules {
    ($($rule:ident $code:literal $weight:ident $source:literal [$($arg:literal),*] $(-> $reason:literal)?)*) => {
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

            /// The row of `return-reasons` that asks the client to mend it; none where there is nothing to ask of her.
            pub fn reason(self) -> Option<&'static str> {
                let rows: &[&'static str] = match self { $(Rule::$rule => &[$($reason)?]),* };
                rows.first().copied()
            }
        }
    };
}

rules! {
    Required "required" Wrong "000-13" [] -> "field_required"
    Placeholder "placeholder" Wrong "000-13" [] -> "placeholder"
    NameOne "name-one" Doubtful "000-22" [] -> "name_one"

    NameCyrillic "name-cyrillic" Wrong "000-28" ["latin"] -> "name_latin"
    LetterCyrillic "letter-cyrillic" Wrong "000-28" ["letter", "position", "latin"] -> "letter_cyrillic"
    LetterOther "letter-other" Wrong "000-28" ["letter", "position"] -> "letter_sign"
    LetterMarked "letter-marked" Doubtful "000-28" ["letter", "position", "latin"] -> "name_as_in_passport"
    NameSign "name-sign" Wrong "000-28" ["letter", "position"] -> "letter_sign"
    NameNoLetters "name-no-letters" Wrong "000-28" [] -> "name_as_in_passport"
    NameSmall "name-small" Wrong "000-28" [] -> "name_capitals"
    NameCapitals "name-capitals" Doubtful "000-28" [] -> "name_capitals"
    NameSmallHead "name-small-head" Wrong "000-28" ["letter", "position"] -> "name_capitals"
    NameCapitalInside "name-capital-inside" Wrong "000-28" ["letter", "position"] -> "name_capitals"
    NamesSame "names-same" Doubtful "000-22" [] -> "name_as_in_passport"
    NameLong "name-long" Doubtful "DOMAIN 2" ["most"]

    NumberForm "number-form" Wrong "DOMAIN 1.1" [] -> "number_wrong"
    NumberCheckDigit "number-check-digit" Wrong "DOMAIN 1.2" ["expected", "found"] -> "number_wrong"
    NumberNeverIssued "number-never-issued" Wrong "DOMAIN 1.2" [] -> "number_wrong"
    IinDate "iin-date" Wrong "DOMAIN 1.1" [] -> "number_wrong"
    IinCentury "iin-century" Doubtful "DOMAIN 1.1" ["digit"] -> "number_wrong"
    IinBornLater "iin-born-later" Wrong "DOMAIN 1.1" ["date"] -> "number_wrong"
    IinBirth "iin-birth" Doubtful "DOMAIN 1.1" ["date"] -> "iin_disagrees"
    IinSex "iin-sex" Doubtful "DOMAIN 1.1" [] -> "iin_disagrees"
    IinIsBin "iin-is-bin" Doubtful "DOMAIN 1.1" [] -> "number_other_kind"
    BinIsIin "bin-is-iin" Doubtful "DOMAIN 1.1" [] -> "number_other_kind"
    BinMonth "bin-month" Wrong "DOMAIN 1.1" ["month"] -> "number_wrong"
    BinKind "bin-kind" Wrong "DOMAIN 1.1" ["digit"] -> "number_wrong"
    BinAttribute "bin-attribute" Wrong "DOMAIN 1.1" ["digit"] -> "number_wrong"
    IbanForm "iban-form" Wrong "DOMAIN 1.4" []
    IbanCheckDigits "iban-check-digits" Wrong "DOMAIN 1.4" []
    DocumentIsIin "document-is-iin" Wrong "000-24" [] -> "document_number"
    DocumentForm "document-form" Doubtful "DOMAIN 2" ["letter", "position"] -> "document_number"

    DateForm "date-form" Wrong "000-11" [] -> "date_unreadable"
    BirthFuture "birth-future" Wrong "000-29" [] -> "birth_impossible"
    BirthOfEntry "birth-of-entry" Wrong "000-29" ["date"] -> "birth_impossible"
    BirthOld "birth-old" Wrong "000-29" ["years"] -> "birth_impossible"
    ContactYoung "contact-young" Doubtful "000-22" ["years"] -> "too_young"
    WorkerYoung "worker-young" Doubtful "000-24" ["years"] -> "too_young"
    PassportOrder "passport-order" Wrong "000-24" [] -> "passport_dates"
    PassportBeforeBirth "passport-before-birth" Wrong "000-24" [] -> "passport_dates"
    PassportLater "passport-later" Wrong "000-24" [] -> "passport_dates"
    PassportExpired "passport-expired" Wrong "DOMAIN 3.2" [] -> "passport_expired"
    PassportShort "passport-short" Wrong "DOMAIN 3.2" ["term", "unit", "date"] -> "passport_short"
    PassportLong "passport-long" Doubtful "000-24" [] -> "passport_dates"
    VisaOrder "visa-order" Wrong "000-25" [] -> "visa_dates"
    VisaBegan "visa-began" Wrong "000-25" [] -> "visa_later"
    VisaSoon "visa-soon" Doubtful "DOMAIN 3.1" ["days"] -> "visa_later"
    VisaLong "visa-long" Wrong "000-05" ["date"] -> "visa_long"
    VisaEntries "visa-entries" Wrong "000-05" [] -> "visa_entries"
    VisaAddresses "visa-addresses" Doubtful "000-25" [] -> "visa_addresses"

    ServiceNone "service-none" Wrong "000-13" [] -> "service_choose"
    ServiceUnknown "service-unknown" Doubtful "000-07" ["label"]
    ServiceNotThen "service-not-then" Doubtful "000-07" ["date"] -> "service_not_offered"
    PersonsFewer "persons-fewer" Wrong "000-19" ["wanted", "there"] -> "persons_counted"
    PersonsMore "persons-more" Wrong "000-19" ["wanted", "there"] -> "persons_counted"
    LinePersons "line-persons" Wrong "000-19" ["wanted", "there"] -> "persons_counted"
    PersonsMost "persons-most" Wrong "000-58" ["most"] -> "persons_most"
    ParticipantsOnly "participants-only" Wrong "000-57" [] -> "participants_only"
    CitizensExcluded "citizens-excluded" Wrong "000-58" [] -> "citizenship_excluded"
    VisaOfCitizen "visa-of-citizen" Wrong "DOMAIN 3.1" [] -> "citizenship_excluded"
    VisaInUnion "visa-in-union" Doubtful "002-20" []
    CompanyBin "company-bin" Wrong "000-16" [] -> "field_required"
    CompanyName "company-name" Wrong "000-16" [] -> "field_required"

    EmailForm "email-form" Wrong "000-22" [] -> "email_wrong"
    PhoneSign "phone-sign" Wrong "000-22" ["letter", "position"] -> "phone_wrong"
    PhoneLength "phone-length" Wrong "000-22" ["count"] -> "phone_wrong"

    CitizenshipUnknown "citizenship-unknown" Wrong "000-22" ["code"] -> "citizenship_wrong"
    CitizenshipSpecimen "citizenship-specimen" Wrong "DOMAIN 2" ["code"] -> "citizenship_wrong"
    CitizenshipNoState "citizenship-no-state" Doubtful "DOMAIN 2" ["code"] -> "citizenship_wrong"
    PersonTwice "person-twice" Wrong "000-24" ["place"] -> "person_twice"
    PassportOtherName "passport-other-name" Wrong "000-24" ["name"] -> "number_of_two"
    PassportOtherBirth "passport-other-birth" Wrong "000-24" ["date"] -> "births_of_one"
    IinOtherName "iin-other-name" Wrong "000-24" ["name"] -> "number_of_two"
    PassportHolder "passport-holder" Doubtful "000-24" ["name"] -> "document_number"
    PersonElsewhere "person-elsewhere" Doubtful "000-24" ["number"]
    ServiceElsewhere "service-elsewhere" Wrong "000-24" ["number"] -> "service_elsewhere"

    DocumentMissing "document-missing" Wrong "000-23" [] -> "document_missing"
    CertificateYear "certificate-year" Wrong "000-36" ["year"] -> "dactyloscopy_year"

    // Asked, not found: what only the papers show.
    BlankPages "blank-pages" Doubtful "DOMAIN 3.2" ["pages"] -> "passport_two_pages"
    Dactyloscopy "dactyloscopy" Doubtful "000-36" ["year"] -> "dactyloscopy_year"
}
