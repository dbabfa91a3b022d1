export default definePageConfig({ navigationBarTitleText: '帮我的人', enablePageMeta: true });
