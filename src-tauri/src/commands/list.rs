// Every command that the page may send: `who noun::name(what is asked) -> what is told;`
// `anybody` = before sign-in too; `signed_in` = refused with `not-signed-in` otherwise.
// The build script reads it for Tauri's permissions, the crate for handlers, test host and TypeScript.
commands! {
    anybody setup::desk_state(Nothing) -> DeskState;
    anybody setup::set_local(LocalPrefs) -> ();
    anybody setup::create_casebook(CreateCasebook) -> RecoverySheet;
    anybody setup::sign_in(SignIn) -> Me;
    anybody setup::sign_in_first(SignInFirst) -> Me;
    anybody setup::recover(Recover) -> RecoverySheet;
    anybody setup::lock(Nothing) -> ();
    anybody setup::pulse(Active) -> Pulse;
    anybody setup::page_ready(Nothing) -> ();
    signed_in people::set_preferences(SetPreferences) -> Me;
    signed_in people::change_password(ChangePassword) -> Me;
    signed_in people::bind_to_computer(BindToComputer) -> ();
    signed_in people::staff_list(Nothing) -> Vec<StaffRow>;
    signed_in people::add_staff(AddStaff) -> OneTime;
    signed_in people::rename_staff(RenameStaff) -> StaffRow;
    signed_in people::set_roles(SetRoles) -> StaffRow;
    signed_in people::deactivate_staff(WithComment) -> StaffRow;
    signed_in people::reactivate_staff(OnStaff) -> OneTime;
    signed_in people::reset_staff(WithComment) -> OneTime;
    signed_in people::confirm_key(ConfirmKey) -> StaffRow;
    signed_in office::office(Nothing) -> Office;
    signed_in office::set_office(SetOffice) -> Office;
    signed_in reference::reference_tables(Nothing) -> Vec<RefTable>;
    signed_in reference::reference_rows(RefRows) -> RefPage;
    signed_in reference::reference_explain(RefExplain) -> RefExplained;
    signed_in storage::storage(Nothing) -> Storage;
    signed_in storage::start_backup(StartBackup) -> Started;
    signed_in storage::start_check(Nothing) -> Started;
    signed_in storage::jobs(Nothing) -> Vec<Job>;
    signed_in storage::cancel_job(OnJob) -> ();
    signed_in storage::dismiss_job(OnJob) -> ();
    anybody storage::backups(Nothing) -> Vec<BackupInfo>;
    anybody storage::restore_backup(RestoreBackup) -> ();
    signed_in drafts::save_draft(SaveDraft) -> ();
    signed_in drafts::draft(Place) -> Option<DraftBody>;
    signed_in drafts::drop_draft(Place) -> ();
    signed_in drafts::drafts(Nothing) -> Vec<DraftPlace>;
    signed_in today::today(Nothing) -> Today;
}
