//! As much of HTTP as one page and its tests speak: a request, an answer, and the connection is closed, so that no
//! connection ever waits behind another.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;

/// No message of the page is longer.
const LONGEST_BODY: u64 = 8 * 1024 * 1024;
const LONGEST_HEAD: u64 = 64 * 1024;

pub struct Request {
    pub method: String,
    /// Without what follows `?`.
    pub path: String,
    pub authorization: String,
    pub body: Vec<u8>,
}

pub struct Answer {
    pub status: u16,
    pub kind: String,
    /// The content security policy of a page.
    pub policy: Option<String>,
    pub body: Vec<u8>,
}

/// None: not HTTP, or too long.
pub fn read(stream: &TcpStream) -> Option<Request> {
    let mut reader = BufReader::new(stream);
    let mut head = Vec::new();
    while !head.ends_with(b"\r\n\r\n") {
        let read = reader.by_ref().take(LONGEST_HEAD).read_until(b'\n', &mut head).ok()?;
        if read == 0 || head.len() as u64 > LONGEST_HEAD {
            return None;
        }
    }
    let head = String::from_utf8(head).ok()?;
    let mut lines = head.lines();
    let mut first = lines.next()?.split(' ');
    let (method, path) = (first.next()?.to_owned(), first.next()?.split(['?', '#']).next()?.to_owned());
    let headers: Vec<(String, &str)> =
        lines.filter_map(|line| line.split_once(": ")).map(|(name, value)| (name.to_lowercase(), value)).collect();
    let header = |wanted: &str| headers.iter().find(|(name, _)| name == wanted).map_or("", |(_, value)| value);
    let length = header("content-length").parse().unwrap_or(0);
    if length > LONGEST_BODY {
        return None;
    }
    let authorization = header("authorization").to_owned();
    let mut body = Vec::new();
    reader.take(length).read_to_end(&mut body).ok()?;
    Some(Request { method, path, authorization, body })
}

/// A page that has gone away does not wait for its answer.
pub fn write(mut stream: &TcpStream, answer: &Answer) {
    let policy =
        answer.policy.as_ref().map(|policy| format!("Content-Security-Policy: {policy}\r\n")).unwrap_or_default();
    let head = format!(
        "HTTP/1.1 {} -\r\nContent-Type: {}\r\nContent-Length: {}\r\n{policy}Cache-Control: no-store\r\nConnection: close\r\n\r\n",
        answer.status,
        answer.kind,
        answer.body.len(),
    );
    let _ =
        stream.write_all(head.as_bytes()).and_then(|()| stream.write_all(&answer.body)).and_then(|()| stream.flush());
}
