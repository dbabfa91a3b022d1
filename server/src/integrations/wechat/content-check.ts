import { WechatError } from './wechat-error.js';

/** WeChat's places of publication: 1 profile, 2 comment, 3 forum, 4 social log. */
export const contentScene = { profile: 1, comment: 2, forum: 3, socialLog: 4 } as const;
export type ContentScene = (typeof contentScene)[keyof typeof contentScene];

export interface TextCheck {
  /** Who taps: for a proxy's or grid worker's post their own openid, because the elder's is not active. */
  openid: string;
  content: string;
  scene: ContentScene;
  title?: string;
  nickname?: string;
}

export type ContentVerdict = 'pass' | 'review' | 'risky';

export interface TextVerdict {
  verdict: ContentVerdict;
  /** WeChat's class of the finding: 100 normal, 10001 advertising, 20001 politics, 20002 pornography, 20003 abuse … */
  label: number;
  traceId: string;
}

const PART_CHARS = 2500;
/** So that a word cut at the border of one part stands whole in the next. */
const OVERLAP_CHARS = 50;
const MAX_CHARS = 20_000;
const severity: Record<ContentVerdict, number> = { pass: 0, review: 1, risky: 2 };

/**
 * Asks part after part and keeps the worst opinion; stops at the first risky one.
 * @throws WechatError `bad-request` for an empty text or one beyond 20,000 characters, `malformed` for an answer without opinion.
 */
export async function checkTextInParts(
  { openid, content, scene, title, nickname }: TextCheck,
  ask: (body: Record<string, unknown>) => Promise<Record<string, unknown>>,
): Promise<TextVerdict> {
  const parts = splitForCheck(content);
  let worst: TextVerdict | undefined;
  for (const part of parts) {
    const body = { content: part, version: 2, scene, openid, ...(title && { title }), ...(nickname && { nickname }) };
    const verdict = readTextVerdict(await ask(body));
    if (!worst || severity[verdict.verdict] > severity[worst.verdict]) worst = verdict;
    if (worst.verdict === 'risky') break;
  }
  return worst as TextVerdict;
}

/** Parts of at most 2500 characters, each repeating the last 50 of the one before. */
export function splitForCheck(content: string): string[] {
  const chars = Array.from(content);
  if (content.trim() === '') throw new WechatError('bad-request', 'msgSecCheck', { note: 'no text to check' });
  if (chars.length > MAX_CHARS)
    throw new WechatError('bad-request', 'msgSecCheck', { note: `${chars.length} characters` });
  const parts: string[] = [];
  for (let start = 0; parts.length === 0 || start + OVERLAP_CHARS < chars.length; start += PART_CHARS - OVERLAP_CHARS) {
    parts.push(chars.slice(start, start + PART_CHARS).join(''));
  }
  return parts;
}

function readTextVerdict(answer: Record<string, unknown>): TextVerdict {
  const { result, detail, trace_id: traceId } = answer as { result?: unknown; detail?: unknown; trace_id?: unknown };
  const { suggest, label } = (typeof result === 'object' && result !== null ? result : {}) as Record<string, unknown>;
  if (!isVerdict(suggest) || typeof traceId !== 'string') {
    throw new WechatError('malformed', 'msgSecCheck', { note: 'no result with trace_id' });
  }
  const verdict = suggest === 'pass' && nothingWasChecked(detail) ? 'review' : suggest;
  return { verdict, label: typeof label === 'number' ? label : 0, traceId };
}

export function isVerdict(value: unknown): value is ContentVerdict {
  return value === 'pass' || value === 'review' || value === 'risky';
}

/** An item of `detail` counts only when its errcode is 0; a "pass" without such an item is not a pass. */
function nothingWasChecked(detail: unknown): boolean {
  if (!Array.isArray(detail) || detail.length === 0) return false;
  return detail.every((item: { errcode?: unknown } | null) => (item?.errcode ?? 0) !== 0);
}
