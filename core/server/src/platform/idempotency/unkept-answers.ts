/**
 * Mutations that take an idempotency key but whose answer is not kept for a repeat. A test fails for a mutation that
 * answers a link, a code or another secret and is not here.
 */
export const unkeptAnswers: Readonly<Record<string, string>> = {
  invite: 'a link that opens once is shown once',
  issuePasswordReset: 'a link that opens once is shown once',
  makeCalendarLink: 'a link that is a secret is shown once',
  connectDevice: 'the secret of a connection is shown once',
  rotateDeviceSecret: 'the secret of a connection is shown once',
  eraseMyData: 'the code of a receipt is all that opens it once the person is erased',
  restrictMyData: 'answers with the code of a receipt, where there is one',
  liftLegalHold: 'answers with the code of a receipt, where there is one',
  labelText: 'words of somebody who is not named',
  putTextBack: 'words of somebody who is not named',
  loadTextsToLabel: 'words of people who are not named',
};
