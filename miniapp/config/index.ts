import path from 'node:path';
import { defineConfig, type UserConfigExport } from '@tarojs/cli';

const target = process.env.TARO_ENV ?? 'weapp';
/** The H5 demo carries the persona picker; every other build has it cut out by the constant SILIN_DEMO. */
const demo = target === 'h5' && process.env.SILIN_H5_DEMO === '1';
/** SILIN_OUTPUT_ROOT lets two builds run side by side without treading on each other. */
const outputRoot = process.env.SILIN_OUTPUT_ROOT ?? (demo ? 'dist/h5-demo' : `dist/${target}`);
/** The mini-program needs an absolute origin; the browser build lives on the API's own origin. */
const apiOrigin = process.env.TARO_APP_API_ORIGIN ?? (target === 'h5' ? '' : 'https://api.silin.example');
/** For WeChat cloud hosting (docs/adr/0035): calls of the mini-program go to this service of this environment. */
const cloud = cloudHosting(process.env.TARO_APP_CLOUD_ENV, process.env.TARO_APP_CLOUD_SERVICE);

function cloudHosting(env = '', service = ''): { env: string; service: string } | null {
  if (target !== 'weapp' || (!env && !service)) return null;
  if (!env || !service) throw new Error('TARO_APP_CLOUD_ENV and TARO_APP_CLOUD_SERVICE go together');
  return { env, service };
}

export default defineConfig<'webpack5'>({
  projectName: 'silin',
  date: '2026-11-23',
  designWidth: 750,
  deviceRatio: { 375: 2, 640: 2.34 / 2, 750: 1, 828: 1.81 / 2 },
  sourceRoot: 'src',
  outputRoot,
  plugins: [path.resolve(__dirname, 'accessible-templates.ts')],
  alias: { '@': path.resolve(__dirname, '..', 'src') },
  defineConstants: {
    SILIN_DEMO: JSON.stringify(demo),
    SILIN_API_ORIGIN: JSON.stringify(apiOrigin),
    SILIN_CLOUD: JSON.stringify(cloud),
    SILIN_H5: JSON.stringify(target === 'h5'),
  },
  framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  cache: { enable: true },
  // A Chinese sign takes three bytes as itself and six as an escape; the size of a package counts bytes.
  terser: { enable: true, config: { output: { ascii_only: false } } },
  mini: {
    optimizeMainPackage: { enable: true },
    miniCssExtractPluginOption: { ignoreOrder: true },
    postcss: { pxtransform: { enable: true, config: {} }, cssModules: { enable: false, config: {} } },
  },
  h5: {
    publicPath: './',
    staticDirectory: 'static',
    router: { mode: 'hash' },
    // What several pages use is fetched once, instead of once per page.
    webpackChain(chain: { merge(part: object): void }) {
      const pieces = { name: 'pieces', chunks: 'async', minChunks: 2, priority: 5, enforce: true };
      chain.merge({ optimization: { splitChunks: { cacheGroups: { pieces } } } });
    },
    output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[chunkhash:8].js' },
    miniCssExtractPluginOption: {
      ignoreOrder: true,
      filename: 'css/[name].[contenthash:8].css',
      chunkFilename: 'css/[name].[chunkhash:8].css',
    },
    // 1rem is the reader's own font size (index.html sets no root size), so px become rem of 16.
    postcss: {
      autoprefixer: { enable: true, config: {} },
      pxtransform: { enable: true, config: { baseFontSize: 16, minRootSize: 16, maxRootSize: 16 } },
      cssModules: { enable: false, config: {} },
    },
  },
} as UserConfigExport<'webpack5'>);
