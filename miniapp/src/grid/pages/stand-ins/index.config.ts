export default definePageConfig({
  navigationBarTitleText: '代班',
  enablePageMeta: true,
  enablePullDownRefresh: true,
  onReachBottomDistance: 200,
});
