export default definePageConfig({ navigationBarTitleText: '登记居民', enablePageMeta: true });
