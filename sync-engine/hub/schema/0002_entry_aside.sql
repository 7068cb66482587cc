-- What was set aside is looked for at each start of the hub, which must not read every entry.

CREATE INDEX entry_aside ON entry (number) WHERE quarantine_reason IS NOT NULL;
