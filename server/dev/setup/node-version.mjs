/** Ends with one sentence on a Node.js that is too old. Written in old syntax, so that the old Node.js can read it. */
export function requireNodeVersion() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  console.error(
    `Silin needs Node.js 20.19 or newer, this is ${process.versions.node}: install a newer one and try again.`,
  );
  process.exit(2);
}
