import { defineErrors } from './define-errors.js';

/** Errors that belong to no context: the request itself, the session, the machine. */
export const kernelErrors = defineErrors({
  VALIDATION_FAILED: { status: 400, sentence: '有几处没有填好，请按提示改一改。' },
  MALFORMED_REQUEST: { status: 400, sentence: '这次提交没有传完整，请刷新后再试。' },
  SIGN_IN_REQUIRED: { status: 401, sentence: '请先登录。' },
  NOT_FOUND: { status: 404, sentence: '没有找到，可能已经撤下，或者不在您的社区。' },
  METHOD_NOT_ALLOWED: { status: 405, sentence: '这个地址不支持这样的操作。' },
  PAYLOAD_TOO_LARGE: { status: 413, sentence: '内容太大了，请减小后再试。' },
  UNSUPPORTED_MEDIA_TYPE: { status: 415, sentence: '收到的内容认不出来，请刷新后再试。' },
  IDEMPOTENCY_KEY_REQUIRED: { status: 400, sentence: '请求缺少防重复的编号，请更新小程序后再试。' },
  IDEMPOTENCY_KEY_REUSED: { status: 422, sentence: '这次提交和上一次用了同一个编号，内容却不同，请重新提交。' },
  IDEMPOTENCY_IN_PROGRESS: { status: 409, sentence: '上一次提交还在处理，请稍等片刻再看结果。' },
  TOO_MANY_REQUESTS: { status: 429, sentence: '操作太快了，请等一分钟再试。' },
  BUSY: { status: 503, sentence: '现在人多，请稍后再试，您填的内容还在。' },
  INTERNAL: { status: 500, sentence: '服务出了点问题，我们已经记下，请稍后再试。' },
  BAD_CURSOR: { status: 400, sentence: '翻页的位置失效了，请回到第一页。' },
  PLATFORM_UNAVAILABLE: { status: 503, sentence: '微信暂时没有回应，请稍后再试。' },
});
