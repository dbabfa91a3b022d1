export default definePageConfig({ navigationBarTitleText: '账号和数据', enablePageMeta: true });
