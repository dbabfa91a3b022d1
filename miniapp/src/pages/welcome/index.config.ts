export default definePageConfig({ navigationBarTitleText: '欢迎', enablePageMeta: true });
