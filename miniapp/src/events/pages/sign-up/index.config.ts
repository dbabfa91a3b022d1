export default definePageConfig({ navigationBarTitleText: '报名', enablePageMeta: true });
