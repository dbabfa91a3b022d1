export default definePageConfig({ navigationBarTitleText: '心愿', enablePageMeta: true, enablePullDownRefresh: true });
