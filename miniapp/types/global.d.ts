/// <reference types="@tarojs/taro" />

declare module '*.png' {
  const url: string;
  export default url;
}
declare module '*.scss';
declare module '*/style/css';

/** True only in the H5 demo build: the persona picker exists there and nowhere else. */
declare const SILIN_DEMO: boolean;
/** Origin of the API without a trailing slash; empty means the page's own origin. */
declare const SILIN_API_ORIGIN: string;
/** In a build for WeChat cloud hosting: the environment and the service that small calls go to. Null in every other build. */
declare const SILIN_CLOUD: { env: string; service: string } | null;
/** True in the browser build. */
declare const SILIN_H5: boolean;

declare namespace NodeJS {
  interface ProcessEnv {
    NODE_ENV: 'development' | 'production';
    TARO_ENV: 'weapp' | 'h5';
  }
}
declare const process: { env: NodeJS.ProcessEnv };
declare function require(id: string): any;
