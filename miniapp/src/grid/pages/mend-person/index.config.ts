export default definePageConfig({ navigationBarTitleText: '改资料', enablePageMeta: true });
