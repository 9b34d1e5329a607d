import { convertFileSrc, invoke } from '@tauri-apps/api/core';
import { bytesOf, failureFrom, type Args, type CommandName, type Host, type Reply } from './host';

export const host: Host = {
  async call<Name extends CommandName>(name: Name, args: Args<Name>) {
    try {
      return await invoke<Reply<Name>>(name, { args });
    } catch (thrown) {
      throw failureFrom(thrown);
    }
  },
  bytes: (token) => bytesOf(fetch(convertFileSrc(token, 'doc'))),
};
