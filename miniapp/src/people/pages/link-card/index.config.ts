export default definePageConfig({ navigationBarTitleText: '我有联系卡', enablePageMeta: true });
