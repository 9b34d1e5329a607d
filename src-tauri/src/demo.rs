//! A practice database: invented people, an open password, and a banner that says so on every screen.

use std::path::Path;

use casebook::casebook::Founding;
use casebook::error::{Code, Failure};
use casebook::people::staff;
use casebook::progress::Reporter;
use casebook::{Casebook, Door, Env};

use crate::local::Local;

/// Everybody's in a practice database. Not a secret.
pub const PASSWORD: &str = "practice makes perfect";
const SEED: u64 = 1;
const APPLICATIONS: usize = 300;

/// Makes and fills a practice database where there is none yet.
pub fn prepare(folder: &Path, env: &Env) -> Result<(), Failure> {
    match Door::at(folder, env.clone()) {
        Err(failure) if failure.code() == Some(Code::NoDatabase) => {}
        Ok(door) if !door.is_demo() => return Err(Code::NotADemo.into()),
        Ok(_) => return Ok(()),
        Err(failure) => return Err(failure),
    }
    let mut local = Local::read(folder);
    let founding = Founding {
        office: "AIFC Expat Centre".into(),
        city: "Astana".into(),
        name: "AdminF AdminL".into(),
        password: PASSWORD.into(),
        language: staff::Language::from(local.language),
        holders: vec!["AdminF AdminL".into()],
        demo: true,
    };
    let (casebook, _) = Casebook::create(folder, founding, env.clone())?;
    casebook.generate(SEED, APPLICATIONS, PASSWORD, &Reporter::default())?;
    casebook.close()?;
    local.practice = true;
    local.keep(folder)
}
