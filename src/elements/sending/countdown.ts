import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Counts seconds down, and draws the host at each second. */
export class Countdown implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #ended: () => void;
  /** In ms since the epoch. */
  #until = 0;
  #timer: ReturnType<typeof setInterval> | undefined;

  /** @param ended called at the end, before the last drawing. */
  constructor(host: ReactiveControllerHost, ended: () => void = () => {}) {
    this.#host = host;
    this.#ended = ended;
    host.addController(this);
  }

  /** Whole seconds left; 0 outside a countdown. */
  get left(): number {
    return Math.max(0, Math.ceil((this.#until - Date.now()) / 1000));
  }

  start(seconds: number): void {
    this.#until = Date.now() + seconds * 1000;
    this.#tick();
  }

  hostConnected(): void {
    if (this.#until) this.#tick();
  }

  hostDisconnected(): void {
    clearInterval(this.#timer);
  }

  #tick(): void {
    clearInterval(this.#timer);
    this.#timer = setInterval(() => {
      if (!this.left) {
        clearInterval(this.#timer);
        this.#until = 0;
        this.#ended();
      }
      this.#host.requestUpdate();
    }, 1000);
  }
}
