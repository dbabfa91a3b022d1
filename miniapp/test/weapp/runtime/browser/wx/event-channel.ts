type Listener = (...args: unknown[]) => void;

/** The line between a page and the page it opened; each side holds one end. */
export class EventChannel {
  readonly other: EventChannel;
  private readonly listeners: { name: string; listener: Listener; once: boolean }[] = [];

  constructor(other?: EventChannel) {
    this.other = other ?? new EventChannel(this);
  }

  emit(name: string, ...args: unknown[]): void {
    const heard = this.other.listeners.filter((l) => l.name === name);
    for (const entry of heard) {
      if (entry.once) this.other.off(name, entry.listener);
      entry.listener(...args);
    }
  }

  on(name: string, listener: Listener): void {
    this.listeners.push({ name, listener, once: false });
  }

  once(name: string, listener: Listener): void {
    this.listeners.push({ name, listener, once: true });
  }

  off(name: string, listener?: Listener): void {
    for (let i = this.listeners.length - 1; i >= 0; i -= 1) {
      const entry = this.listeners[i];
      if (entry?.name === name && (!listener || entry.listener === listener)) this.listeners.splice(i, 1);
    }
  }
}
