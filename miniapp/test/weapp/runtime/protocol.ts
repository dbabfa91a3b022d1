/** What the node side and the browser side of the runtime tell each other. */

/** A file name without its extension, relative to the package root: `pages/home/index`. */
export type FileId = string;

export interface PageConfig {
  navigationBarTitleText?: string;
  navigationBarBackgroundColor?: string;
  navigationBarTextStyle?: 'black' | 'white';
  navigationStyle?: 'default' | 'custom';
  backgroundColor?: string;
  enablePullDownRefresh?: boolean;
  onReachBottomDistance?: number;
  disableScroll?: boolean;
  component?: boolean;
  usingComponents?: Record<string, string>;
}

export interface TabItem {
  pagePath: FileId;
  text: string;
  iconPath?: string;
  selectedIconPath?: string;
}

export interface AppConfig {
  pages: FileId[];
  entryPagePath?: string;
  subPackages?: { root: string; pages: string[] }[];
  subpackages?: { root: string; pages: string[] }[];
  window?: PageConfig;
  tabBar?: { color: string; selectedColor: string; backgroundColor?: string; custom?: boolean; list: TabItem[] };
  networkTimeout?: { request?: number };
}

/** The part of a package the browser needs; templates travel as a module of their own. */
export interface Bundle {
  app: AppConfig;
  pages: FileId[];
  /** Root of every sub-package without a trailing slash. */
  subPackageRoots: string[];
  js: Record<string, string>;
  json: Record<FileId, PageConfig>;
  css: Record<FileId, string>;
  templates: FileId[];
}

/** What a launch knows before the app's first line runs. */
export interface Boot {
  bundle: Bundle;
  storage: Record<string, StoredValue>;
  path: string;
  scene: number;
  online: boolean;
  fontScale: number;
  /** Every method name of WeChat's published `wx` interface: what we lack must fail loudly, what never existed must not. */
  apiNames: string[];
  privacy: PrivacyState;
}

export interface StoredValue {
  type: string;
  data: unknown;
}

/** Items of the privacy guide (用户隐私保护指引) and the interfaces they open. */
export type PrivacyItem = 'userInfo' | 'phone' | 'photos' | 'albumWrite' | 'calendarWrite' | 'clipboard' | 'location';

export interface PrivacyState {
  declared: PrivacyItem[];
  agreed: boolean;
}

export interface ForwardedRequest {
  url: string;
  method: string;
  header: Record<string, string>;
  body?: string | undefined;
  responseType?: string | undefined;
}

/** A call of a service in a cloud environment; `url` is its path with the query. */
export interface ForwardedContainerCall extends ForwardedRequest {
  env: string;
  service: string;
}

export interface ForwardedUpload {
  url: string;
  filePath: string;
  name: string;
  header: Record<string, string>;
  formData: Record<string, string>;
}

export type ForwardedAnswer =
  | { statusCode: number; header: Record<string, string>; text: string; base64?: string; tempFilePath?: string }
  | { fail: string; errno?: number };
