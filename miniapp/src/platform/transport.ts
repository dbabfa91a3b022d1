import Taro from '@tarojs/taro';

/** One call of the API as it goes out. */
export interface Call {
  /** With the query, from the host: `/api/v1/me`. */
  path: string;
  method: string;
  /** JSON text. */
  data: string | undefined;
  header: Record<string, string>;
  timeoutMs: number;
  /** The answer is a file: it comes as an ArrayBuffer. */
  bytes: boolean;
}

export interface Answer {
  statusCode: number;
  data: unknown;
}

/** WeChat's limits of `callContainer`. */
const CONTAINER_SENDS_BYTES = 100 * 1024;
const CONTAINER_WAITS_MS = 15_000;
const UTF8_BYTES_PER_UNIT = 3;

/**
 * Sends a call and gives the answer, whatever its status. Rejects as the platform does (`errMsg`) when nothing answered. A build for
 * cloud hosting (ADR 35) goes by `callContainer`, but for files and very long texts, which go by the API's address as in every
 * other build.
 */
export function transmit(call: Call): Promise<Answer> {
  return inTurn(() => (SILIN_CLOUD && fitsContainer(call) ? byContainer(SILIN_CLOUD, call) : byAddress(call)));
}

/** WeChat refuses the eleventh request at once: a page that asks for more lets the others wait, in order. */
const AT_ONCE = 9;
let underWay = 0;
const waiting: (() => void)[] = [];

async function inTurn<T>(send: () => Promise<T>): Promise<T> {
  if (underWay < AT_ONCE) underWay += 1;
  else await new Promise<void>((go) => waiting.push(go));
  try {
    return await send();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else underWay -= 1;
  }
}

const fitsContainer = ({ bytes, data = '' }: Call): boolean =>
  !bytes && data.length * UTF8_BYTES_PER_UNIT <= CONTAINER_SENDS_BYTES;

async function byAddress(call: Call): Promise<Answer> {
  return Taro.request({
    url: SILIN_API_ORIGIN + call.path,
    method: call.method as keyof Taro.request.Method,
    data: call.data,
    header: call.header,
    timeout: call.timeoutMs,
    ...(call.bytes ? { responseType: 'arraybuffer' as const } : {}),
  });
}

let ready: Promise<void> | undefined;

async function byContainer({ env, service }: { env: string; service: string }, call: Call): Promise<Answer> {
  ready ??= Promise.resolve(Taro.cloud.init({ env }));
  await ready;
  return Taro.cloud.callContainer({
    config: { env },
    path: call.path,
    method: call.method as keyof Taro.request.Method,
    data: call.data,
    header: { ...call.header, 'X-WX-SERVICE': service },
    timeout: Math.min(call.timeoutMs, CONTAINER_WAITS_MS),
  });
}
