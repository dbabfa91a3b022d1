export default definePageConfig({ navigationBarTitleText: '处理心愿', enablePageMeta: true });
