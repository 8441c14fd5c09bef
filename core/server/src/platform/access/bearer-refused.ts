import { HttpException } from '@nestjs/common';

/** Why a request with a token is not served; never says whether the token was unknown, ended or taken back. */
export class BearerRefused extends HttpException {
  constructor(
    readonly code: 'TOKEN_REFUSED' | 'TOO_MANY_REQUESTS',
    status: 401 | 429,
    message: string,
  ) {
    super({ code, message }, status);
    this.message = message;
  }

  static unknown(): BearerRefused {
    return new BearerRefused('TOKEN_REFUSED', 401, 'This token is not valid here.');
  }

  static tooMany(): BearerRefused {
    return new BearerRefused('TOO_MANY_REQUESTS', 429, 'Too many requests. Wait a minute and go on.');
  }
}
