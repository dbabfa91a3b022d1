const BROWSERS: ReadonlyArray<readonly [RegExp, string]> = [
  [/MicroMessenger\//, '微信'],
  [/Edg\//, 'Edge 浏览器'],
  [/Firefox\//, 'Firefox 浏览器'],
  [/QQBrowser\//, 'QQ 浏览器'],
  [/Chrome\//, 'Chrome 浏览器'],
  [/Safari\//, 'Safari 浏览器'],
];

const SYSTEMS: ReadonlyArray<readonly [RegExp, string]> = [
  [/Windows/, 'Windows 电脑'],
  [/OpenHarmony|HarmonyOS/, '鸿蒙手机'],
  [/Android/, '安卓手机'],
  [/iPhone/, '苹果手机'],
  [/iPad/, '苹果平板'],
  [/Macintosh/, '苹果电脑'],
  [/Linux/, 'Linux 电脑'],
];

const find = (table: typeof BROWSERS, text: string): string | undefined => table.find(([mark]) => mark.test(text))?.[1];

/** A user agent in words a neighbour knows again: `Chrome 浏览器 · Windows 电脑`. Nothing of the header itself is kept. */
export function deviceLabel(userAgent: string | undefined): string {
  const words = [find(BROWSERS, userAgent ?? ''), find(SYSTEMS, userAgent ?? '')].filter(Boolean);
  return words.length > 0 ? words.join(' · ') : '没有说明的设备';
}

/** A network address without its last half: enough to see that it is not one's own office, too little to follow anybody. */
export function regionLabel(address: string): string {
  const plain = address.replace(/^::ffff:/, '');
  if (plain === '127.0.0.1' || plain === '::1') return '本机';
  const four = /^(\d{1,3}\.\d{1,3})\.\d{1,3}\.\d{1,3}$/.exec(plain);
  if (four) return `网络 ${four[1]}.*.*`;
  const parts = plain.split(':');
  return parts.length > 2 ? `网络 ${parts.slice(0, 2).join(':')}:*` : '没有说明的网络';
}
