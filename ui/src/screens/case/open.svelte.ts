import type { CasePage } from '../../backend/wire';
import { onSignOut } from '../../desk/signout';

interface OpenCase {
  id: string;
  number: string;
  person: string;
}

const most = 5;

/** The cases that are open side by side in the bar; one of them may stand beside the other. */
class OpenCases {
  list = $state.raw<readonly OpenCase[]>([]);
  beside = $state<string | null>(null);

  /** A case that was looked at: its place stays, a new one is added at the end. */
  seen(page: CasePage): void {
    const { id, number, person, company } = page.row;
    const one = { id, number, person: person || company };
    const known = this.list.some((open) => open.id === id);
    this.list = known
      ? this.list.map((open) => (open.id === id ? one : open))
      : [...this.list, one].slice(-most);
  }

  /** Closes one; gives the case to show instead, if it was the last that stood there. */
  close(id: string): OpenCase | null {
    const at = this.list.findIndex((open) => open.id === id);
    this.list = this.list.filter((open) => open.id !== id);
    if (this.beside === id) this.beside = null;
    return this.list[Math.min(at, this.list.length - 1)] ?? null;
  }

  forget(): void {
    this.list = [];
    this.beside = null;
  }
}

export const openCases = new OpenCases();
onSignOut(() => openCases.forget());
