export default definePageConfig({ navigationBarTitleText: '摇号', enablePageMeta: true, enablePullDownRefresh: true });
