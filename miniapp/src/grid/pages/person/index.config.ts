export default definePageConfig({ navigationBarTitleText: '居民', enablePageMeta: true });
