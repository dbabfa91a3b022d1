/** How a session came about: by the mini-program's login code, by the desk's scanned code, or by the cloud-hosting header. */
export type SignInWay = 'wechat' | 'desk' | 'cloud';
