//! A folder that cannot be written: said in its own words, before anything is asked.

use casebook::{Casebook, Code, Door};

use crate::Times;
use crate::ground::{SmallDisk, env, founded, founding, sign_in, sound};

pub fn folder(_: Times) -> String {
    let disk = SmallDisk::of_kib(8192);
    founded(&disk.folder());
    disk.read_only(true);
    let refused = Door::at(&disk.folder(), env()).err().and_then(|failure| failure.code());
    assert_eq!(refused, Some(Code::FolderReadOnly));
    for place in ["another", "casebook"] {
        let made = Casebook::create(&disk.folder().with_file_name(place), founding(), env());
        assert_eq!(made.err().and_then(|failure| failure.code()), Some(Code::FolderReadOnly), "{place}");
    }
    let put_back = casebook::casebook::restore_backup(&disk.folder(), "2026-11-20T09-00-00", env().now());
    assert_eq!(put_back.err().and_then(|failure| failure.code()), Some(Code::FolderReadOnly));
    disk.read_only(false);
    sound(&sign_in(&disk.folder(), 0).unwrap());
    "opening, founding and restoring refused as read-only; writable again, nothing was lost".to_owned()
}
