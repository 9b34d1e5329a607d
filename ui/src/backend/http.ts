import { bytesOf, failureFrom, type Args, type CommandName, type Host, type Reply } from './host';

// The loopback host of the tests: the same core, reached over HTTP. A release
// build does not contain this file.
const token = new URLSearchParams(location.search).get('token') ?? '';

export const host: Host = {
  async call<Name extends CommandName>(name: Name, args: Args<Name>) {
    let answer: Response;
    try {
      answer = await fetch(`/call/${name}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        body: JSON.stringify(args),
      });
    } catch (thrown) {
      throw failureFrom(thrown);
    }
    const body: unknown = await answer.json().catch(() => null);
    if (!answer.ok) throw failureFrom(body);
    return body as Reply<Name>;
  },
  bytes: (file) =>
    bytesOf(fetch(`/doc/${file}`, { headers: { authorization: `Bearer ${token}` } })),
};
