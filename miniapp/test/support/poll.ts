/** Default patience of a browser assertion: long, since a busy machine is no failure, and it costs only what fails. */
export const PATIENCE_MS = 30_000;

/** Asks again until the answer is there; the last refusal is what the test sees. */
export async function poll<T>(what: string, ask: () => Promise<T | undefined>, timeoutMs = PATIENCE_MS): Promise<T> {
  const until = Date.now() + timeoutMs;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (Date.now() > until) throw new Error(`${what}: not within ${timeoutMs / 1000} s`);
    await new Promise((resolve) => setTimeout(resolve, 40));
  }
}
