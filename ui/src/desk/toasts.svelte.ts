import type { Failure } from '../backend';
import { say } from '../words/index.svelte';

interface Toast {
  id: number;
  text: string;
  grave: boolean;
}

const stays = 6000;

/** Short messages: effects are told politely and go, failures stay until read. */
class Toasts {
  list = $state.raw<Toast[]>([]);
  #next = 1;

  tell(text: string): void {
    const id = this.#add(text, false);
    setTimeout(() => this.dismiss(id), stays);
  }

  fail(failure: Failure): void {
    this.#add(say(failure), true);
  }

  dismiss(id: number): void {
    this.list = this.list.filter((toast) => toast.id !== id);
  }

  clear(): void {
    this.list = [];
  }

  #add(text: string, grave: boolean): number {
    const id = this.#next++;
    this.list = [...this.list.filter((toast) => toast.text !== text), { id, text, grave }].slice(
      -4,
    );
    return id;
  }
}

export const toasts = new Toasts();
