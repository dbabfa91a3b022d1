import { problemOfAnswer, problemOfFailure } from './api-problem';
import { apiUrl, withFreshToken } from './request';

/** Lets the person choose one file of the computer; undefined when they changed their mind. In a browser only. */
export function chooseFile(accept: string): Promise<File | undefined> {
  return new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = accept;
    input.onchange = () => resolve(input.files?.[0]);
    input.oncancel = () => resolve(undefined);
    input.click();
  });
}

/** Sends a file with fields beside it (multipart) and gives the server's answer. In a browser only. Throws ApiProblem. */
export function sendFile<T>(path: string, file: File, fields: Record<string, string>, key: string): Promise<T> {
  return withFreshToken(async (bearer) => {
    const body = new FormData();
    body.append('file', file, file.name);
    for (const [name, value] of Object.entries(fields)) body.append(name, value);
    const headers = { authorization: `Bearer ${bearer ?? ''}`, 'idempotency-key': key };
    let answer: Response;
    try {
      answer = await fetch(apiUrl(path), { method: 'POST', headers, body });
    } catch (failure) {
      throw problemOfFailure(failure instanceof Error ? failure.message : '');
    }
    const text = await answer.text();
    if (answer.ok) return JSON.parse(text) as T;
    throw problemOfAnswer(answer.status, text);
  });
}
