-- What the table office remarked on single blocks when it gave a text back: [{"key": "p2", "text": "…"}].
alter table declaration
    add block_remarks jsonb not null default '[]' check (jsonb_typeof(block_remarks) = 'array');
