/** What is held on a person, and what they ask to become of it. */
export const myDataMessages = {
  'nav.myData': 'What we hold',
  'myData.title': 'What we hold on you',
  'myData.intro':
    'All that this product keeps about you: what it is, why, where and for how long. Here you can also take a copy, stop its use, or have it erased.',
  'myData.parts': 'On this page',
  'myData.where': 'Where it is kept',
  'myData.whereText':
    'On the server that {workspace} runs for itself: numbers and records in its database, files beside it. Your name, your words and your files are locked with a key of your own.',
  'myData.whereBackups':
    'Your organisation may keep backups. If one is ever put back, data that were erased are erased again before anybody can see them.',
  'myData.measured': 'Health data',
  'myData.measuredText': 'By where they came from, and what was measured.',
  'myData.noneMeasured': 'No measurement is kept of you.',
  'myData.byHand': 'Entered by hand',
  'myData.sourceFacts': 'kinds of values: {kinds}',
  'myData.deliveries': 'deliveries: {count}',
  'myData.metric': 'What',
  'myData.values': 'Values',
  'myData.days': 'Days',
  'myData.kinds': 'Everything, by kind',
  'myData.entries': 'Entries: {count}',
  'myData.nothingOf': 'Nothing is kept of: {kinds}.',
  'myData.kept': 'Kept:',
  'myData.stays': 'After an erasure:',
  'myData.look': 'See it',
  'myData.access': 'Who and what gets in',
  'myData.allLooks': 'Everybody who looked at your record',
  'myData.devices': 'Sign-ins and devices',
  'myData.sessions': 'Open sign-ins: {count} ({devices}).',
  'myData.factors': 'Authenticator app: {app}. Passkeys: {passkeys}.',
  'myData.yes': 'yes',
  'myData.no': 'no',
  'myData.tokens': 'Programs that may act for you: {count}.',
  'myData.export': 'Take a copy',
  'myData.exportText':
    'You get one zip file with everything, as tables and in the FHIR format that other health systems read. It has a signed list of what is in it. Making it may take some minutes; you may leave this page meanwhile. Only you can download it.',
  'myData.exportAsk': 'Make a copy of my data',
  'myData.exportAsked': 'Asked for {when}',
  'myData.exportUntil': 'kept until {when}',
  'myData.kilobytes': '{size} kB',
  'myData.megabytes': '{size} MB',
  'myData.download': 'Download the zip file',
  'exportStatus.making': 'Being made …',
  'exportStatus.ready': 'Ready',
  'exportStatus.failed': 'This copy could not be made. Please ask for a new one.',
  'myData.restrict': 'Stop using my data',
  'myData.restrictText':
    'Your data stay where they are, but are not used: no new plan is made, nothing is learned from them, and they count in no figures or research. Whoever treats you still sees your record. You can lift this at any time (GDPR art. 18).',
  'myData.restrictDo': 'Stop using my data',
  'myData.restrictLift': 'Use my data again',
  'myData.restrictedSince': 'Your data have not been used since {when}.',
  'myData.restricted': 'Your data are not used any more.',
  'myData.lifted': 'Your data are used again.',
  'myData.erase': 'Erase my data',
  'myData.eraseText':
    'Everything listed above goes, and your account with it: you are signed out everywhere and cannot sign in again. This cannot be undone.',
  'myData.eraseFirst':
    'If you want a copy, take it first. At the end you get a signed receipt: proof of what was erased, which you can keep.',
  'myData.eraseStays': 'What the law has us keep',
  'myData.staysAudit': 'The audit trail: who did what, by numbers and codes alone, for at least six years.',
  'myData.staysReceipt':
    'The receipt, and a line of numbers that keeps backups from bringing anything back. Your name is in neither.',
  'myData.eraseHold':
    'If the law asks for your record to be kept for a while, the erasure waits until then. You are told until which day.',
  'myData.staff':
    'You also work here, and what you signed for others must stay signed. Ask an administrator to end your other roles first.',
  'myData.eraseType': 'To confirm, type the name of your account: {name}',
  'myData.eraseDo': 'Erase everything for good',
  'myData.erasureAsked': 'You asked for your data to be erased',
  'myData.erasureSoon': 'It begins within a minute. You will be signed out.',
  'myData.erasureFollow': 'Follow it, and get the receipt',
  'myData.noRecord': 'Nothing is held on you as a participant',
  'myData.noRecordText':
    'Your account has no health record of its own. What it keeps to sign you in is under “Account security”.',
  'securityProblem.STAFF_ACCOUNT': 'You also work here: ask an administrator to end your other roles first.',
  'erasure.title': 'Erasure of your data',
  'erasure.asked': 'Asked for {when}.',
  'erasure.proved': 'Done {when}.',
  'erasure.heldText':
    'The law asks for your record to be kept until {day}. It is erased on the day after, or earlier if the hold is lifted.',
  'erasure.keepAddress':
    'Keep the address of this page, for example as a bookmark. When everything is erased, you find your receipt here, without signing in.',
  'erasure.summary':
    '{gone} entries in {stores} places were erased; {left} are left. Your key was destroyed, so nothing that was locked with it can be opened again.',
  'erasure.kept': 'What stays',
  'erasure.save': 'Save the receipt',
  'erasure.check':
    'Anybody can check the receipt: npx regimen receipt verify, with the public key of this installation:',
  'erasure.unknownTitle': 'There is no such erasure',
  'erasure.unknownText':
    'The address is not complete, or it is not of this installation. Check what you saved.',
  'erasureState.asked': 'The erasure begins within a minute.',
  'erasureState.held': 'The erasure waits.',
  'erasureState.erasing': 'Your data are being erased …',
  'erasureState.proved': 'Everything was erased.',
};
