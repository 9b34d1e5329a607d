/** Text of a file that is on its way to the content: taken once, by the screen that reads it. */
class Brought {
  #text: string | null = null;

  put(text: string): void {
    this.#text = text;
  }
  take(): string | null {
    const text = this.#text;
    this.#text = null;
    return text;
  }
}
export const brought = new Brought();
