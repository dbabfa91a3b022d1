export default definePageConfig({
  navigationBarTitleText: '说件事',
  enablePageMeta: true,
  enablePullDownRefresh: true,
  onReachBottomDistance: 200,
});
