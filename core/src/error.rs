//! A [`Refusal`] says: you may not do this now, and why. A [`Fault`] says: something broke.
//! Neither is a bare string: the page branches on the code and finds the sentence in the user's language.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// Why something was refused. One code, one sentence in each language (`refusal-<code>`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Code {
    WrongPassword,
    Wait,
    PasswordMustChange,
    PasswordTooShort,
    PasswordTooCommon,
    PasswordHasName,
    PasswordTooLong,
    PasswordSame,
    NotSignedIn,
    NotAllowed,
    NotInThisState,
    SamePerson,
    CommentNeeded,
    AwaitsConfirmation,
    PapersOut,
    ReasonNeeded,
    CardNeeded,
    NothingToUndo,
    NothingNew,
    NoSuchReason,
    WrongDate,
    WrongValue,
    UnknownField,
    NoSuchFile,
    NotViewable,
    NoProgram,
    SameFile,
    SlotFull,
    TableEmpty,
    NoPreview,
    TemplateBroken,
    NoPortalAddress,
    NoBrowser,
    PackageWrong,
    PackageVersion,
    PackageTooLarge,
    LastAdministrator,
    ChangedMeanwhile,
    HeldElsewhere,
    InTheFuture,
    NameEmpty,
    NameTaken,
    NumberTaken,
    RolesEmpty,
    NoSuchDocument,
    NoSuchTable,
    NoSuchPerson,
    RecoveryWrong,
    RecoveryHalfMissing,
    FolderOnNetwork,
    FolderSynchronised,
    FolderUnknownFuse,
    FolderNotEmpty,
    FolderReadOnly,
    AlreadyOpen,
    NewerSchema,
    HeaderOlder,
    HeaderDamaged,
    HeaderMissing,
    HeaderCopyMissing,
    DatabaseDamaged,
    DatabaseMissing,
    NoDatabase,
    KeyStoreMissing,
    BoundToOtherComputer,
    NotADemo,
    CommandReused,
    BadArguments,
    ReferenceBad,
    JobRunning,
    NoSuchBackup,
    NoSuchJob,
    FileTooLarge,
    TooManyRows,
    FileLocked,
    FileDamaged,
    FileRefused,
    FilePassword,
    StoredFileDamaged,
    FileUnreadable,
    DocumentTooLarge,
    WrongFile,
    LinesUnread,
    Cancelled,
    Stopped,
}

/// What broke (`fault-<code>`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Broken {
    DiskFull,
    Disk,
    Database,
    CipherMissing,
    Bug,
}

/// A value inside a sentence. Never personal data in a fault: faults go to the log.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Arg {
    Number(i64),
    Text(String),
}

impl From<&str> for Arg {
    fn from(text: &str) -> Arg {
        Arg::Text(text.to_owned())
    }
}
impl From<String> for Arg {
    fn from(text: String) -> Arg {
        Arg::Text(text)
    }
}
impl From<i64> for Arg {
    fn from(number: i64) -> Arg {
        Arg::Number(number)
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    pub code: Code,
    pub args: BTreeMap<&'static str, Arg>,
}

impl Refusal {
    pub fn new(code: Code) -> Refusal {
        Refusal { code, args: BTreeMap::new() }
    }

    pub fn with(mut self, name: &'static str, value: impl Into<Arg>) -> Refusal {
        self.args.insert(name, value.into());
        self
    }
}

impl From<Code> for Refusal {
    fn from(code: Code) -> Refusal {
        Refusal::new(code)
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    pub broken: Broken,
    /// For the log and the person who mends it: what was being done and what the system answered.
    pub what: String,
}

impl Fault {
    pub fn bug(what: impl Into<String>) -> Fault {
        Fault { broken: Broken::Bug, what: what.into() }
    }
}

/// Everything that can go wrong in one call.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Failure {
    #[error("refused: {:?} {:?}", .0.code, .0.args)]
    Refused(Refusal),
    #[error("fault: {:?}: {}", .0.broken, .0.what)]
    Fault(Fault),
}

impl Failure {
    pub fn code(&self) -> Option<Code> {
        match self {
            Failure::Refused(refusal) => Some(refusal.code),
            Failure::Fault(_) => None,
        }
    }
}

impl From<Refusal> for Failure {
    fn from(refusal: Refusal) -> Failure {
        Failure::Refused(refusal)
    }
}
impl From<Code> for Failure {
    fn from(code: Code) -> Failure {
        Failure::Refused(code.into())
    }
}
impl From<Fault> for Failure {
    fn from(fault: Fault) -> Failure {
        Failure::Fault(fault)
    }
}
impl From<std::io::Error> for Failure {
    fn from(error: std::io::Error) -> Failure {
        use std::io::ErrorKind;
        let error = match error.downcast::<Failure>() {
            Ok(failure) => return failure,
            Err(error) => error,
        };
        match error.kind() {
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded => {
                Fault { broken: Broken::DiskFull, what: error.to_string() }.into()
            }
            ErrorKind::ReadOnlyFilesystem | ErrorKind::PermissionDenied => Code::FolderReadOnly.into(),
            _ => Fault { broken: Broken::Disk, what: error.to_string() }.into(),
        }
    }
}
