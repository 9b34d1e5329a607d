//! A password from a file descriptor or a prompt; never from arguments or the environment, where others can read it.

use std::fs::File;
use std::io::{BufRead, BufReader, Read};

use casebook::error::{Code, Failure, Refusal};
use zeroize::Zeroizing;

use super::words::Words;

/// Longer than anybody types.
const LONGEST: u64 = 4096;

pub fn of(fd: Option<u32>, words: &Words) -> Result<Zeroizing<String>, Failure> {
    match fd {
        Some(fd) => from_descriptor(fd),
        None => ask(&words.say("cli-password")),
    }
}

/// A new one is typed twice.
pub fn new(fd: Option<u32>, words: &Words) -> Result<Zeroizing<String>, Failure> {
    if fd.is_some() {
        return of(fd, words);
    }
    let (first, again) = (ask(&words.say("cli-password-new"))?, ask(&words.say("cli-password-again"))?);
    if *first == *again { Ok(first) } else { Err(wrong(&words.say("cli-password-differ"))) }
}

fn ask(prompt: &str) -> Result<Zeroizing<String>, Failure> {
    Ok(Zeroizing::new(rpassword::prompt_password(format!("{prompt}: ")).map_err(|_| wrong("no terminal"))?))
}

fn from_descriptor(fd: u32) -> Result<Zeroizing<String>, Failure> {
    let mut line = Zeroizing::new(String::new());
    let read = match fd {
        0 => std::io::stdin().lock().take(LONGEST).read_line(&mut line),
        // Opened anew: whoever may not open it, because another user made it, hands it over as 0.
        _ => {
            File::open(format!("/dev/fd/{fd}")).and_then(|file| BufReader::new(file.take(LONGEST)).read_line(&mut line))
        }
    };
    read.map_err(|_| wrong("password-fd"))?;
    let length = line.trim_end_matches(['\r', '\n']).len();
    line.truncate(length);
    Ok(line)
}

fn wrong(why: &str) -> Failure {
    Refusal::new(Code::BadArguments).with("why", why).into()
}
