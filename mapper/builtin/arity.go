package builtin

import (
	"strings"
	"sync"
)

// arityGroup are functions of PHP that take the same numbers of arguments.
type arityGroup struct {
	required, most int // most is -1 where any number of further ones may follow
	names          string
}

// arities has PHP's functions as its reflection describes them.
var arities = []arityGroup{
	{0, -1, "array_merge array_merge_recursive"},
	{0, 0, "get_error_handler get_exception_handler http_clear_last_response_headers http_get_last_response_headers " +
		"cli_get_process_title closelog connection_aborted connection_status date_default_timezone_get " +
		"date_get_last_errors error_clear_last error_get_last filter_list flush func_get_args func_num_args " +
		"gc_collect_cycles gc_disable gc_enable gc_enabled gc_mem_caches gc_status get_called_class " +
		"get_current_user get_declared_classes get_declared_interfaces get_declared_traits get_defined_vars " +
		"get_include_path get_included_files get_required_files getcwd gethostname getlastmod getmygid " +
		"getmyinode getmypid getmyuid getrandmax hash_algos hash_hmac_algos headers_list json_last_error " +
		"json_last_error_msg lcg_value libxml_clear_errors libxml_get_errors " +
		"libxml_get_external_entity_loader libxml_get_last_error localeconv mb_ereg_search_getpos " +
		"mb_ereg_search_getregs mb_list_encodings memory_reset_peak_usage mhash_count mt_getrandmax " +
		"net_get_interfaces ob_clean ob_end_clean ob_end_flush ob_flush ob_get_clean ob_get_contents " +
		"ob_get_flush ob_get_length ob_get_level ob_list_handlers opcache_get_configuration opcache_reset " +
		"openssl_error_string openssl_get_cert_locations openssl_get_curve_names output_reset_rewrite_vars " +
		"password_algos pcntl_errno pcntl_fork pcntl_get_last_error pcntl_signal_dispatch pdo_drivers " +
		"php_ini_loaded_file php_ini_scanned_files php_sapi_name pi posix_ctermid posix_errno " +
		"posix_get_last_error posix_getcwd posix_getegid posix_geteuid posix_getgid posix_getgroups " +
		"posix_getlogin posix_getpgrp posix_getpid posix_getppid posix_getrlimit posix_getuid posix_setsid " +
		"posix_times posix_uname preg_last_error preg_last_error_msg readline_callback_handler_remove " +
		"readline_callback_read_char readline_clear_history readline_list_history readline_on_new_line " +
		"readline_redisplay realpath_cache_get realpath_cache_size restore_error_handler " +
		"restore_exception_handler session_abort session_commit session_destroy session_encode session_gc " +
		"session_get_cookie_params session_register_shutdown session_reset session_status session_unset " +
		"session_write_close sodium_crypto_aead_aes256gcm_is_available sodium_crypto_aead_aes256gcm_keygen " +
		"sodium_crypto_aead_chacha20poly1305_ietf_keygen sodium_crypto_aead_chacha20poly1305_keygen " +
		"sodium_crypto_aead_xchacha20poly1305_ietf_keygen sodium_crypto_auth_keygen sodium_crypto_box_keypair " +
		"sodium_crypto_core_ristretto255_random sodium_crypto_core_ristretto255_scalar_random " +
		"sodium_crypto_generichash_keygen sodium_crypto_kdf_keygen sodium_crypto_kx_keypair " +
		"sodium_crypto_secretbox_keygen sodium_crypto_secretstream_xchacha20poly1305_keygen " +
		"sodium_crypto_shorthash_keygen sodium_crypto_sign_keypair sodium_crypto_stream_keygen " +
		"sodium_crypto_stream_xchacha20_keygen spl_autoload_functions spl_classes stream_get_filters " +
		"stream_get_transports stream_get_wrappers sys_get_temp_dir sys_getloadavg time " +
		"timezone_abbreviations_list timezone_version_get tmpfile zend_version zlib_get_coding_type"},
	{0, 1, "cal_info closedir die exit error_reporting get_class get_defined_constants get_defined_functions " +
		"get_loaded_extensions get_parent_class get_resources getdate getrusage gettimeofday header_remove " +
		"hrtime http_response_code iconv_get_encoding ignore_user_abort libxml_disable_entity_loader " +
		"libxml_use_internal_errors mb_detect_order mb_get_info mb_http_input mb_http_output " +
		"mb_internal_encoding mb_language mb_regex_encoding mb_regex_set_options mb_substitute_character " +
		"memory_get_peak_usage memory_get_usage microtime ob_get_status ob_implicit_flush opcache_get_status " +
		"openssl_get_cipher_methods openssl_get_md_methods openssl_pkey_new pcntl_async_signals php_uname " +
		"phpcredits phpinfo phpversion readdir readline readline_read_history readline_write_history " +
		"rewinddir session_cache_expire session_cache_limiter session_create_id session_id " +
		"session_module_name session_name session_regenerate_id session_save_path session_start " +
		"socket_clear_error socket_last_error spl_autoload_extensions stream_context_get_default umask " +
		"unixtojd"},
	{0, 2, "clearstatcache date_create date_create_immutable debug_backtrace debug_print_backtrace easter_date " +
		"easter_days finfo_open get_browser getenv headers_sent ini_get_all localtime mb_check_encoding " +
		"mb_ereg_search mb_ereg_search_pos mb_ereg_search_regs mt_rand mt_srand pcntl_getpriority rand " +
		"readline_info sodium_crypto_generichash_init srand stream_context_create timezone_identifiers_list " +
		"uniqid"},
	{0, 3, "get_html_translation_table ob_start spl_autoload_register"},
	{1, -1, "array_diff array_diff_assoc array_diff_key array_diff_uassoc array_diff_ukey array_intersect " +
		"array_intersect_assoc array_intersect_key array_intersect_uassoc array_intersect_ukey " +
		"array_multisort array_push array_replace array_replace_recursive array_udiff array_udiff_assoc " +
		"array_udiff_uassoc array_uintersect array_uintersect_assoc array_uintersect_uassoc array_unshift " +
		"call_user_func compact debug_zval_dump forward_static_call max min pack printf " +
		"register_shutdown_function register_tick_function sprintf var_dump"},
	{1, 1, "array_first array_last str_decrement str_increment _ abs acos acosh addslashes array_count_values array_flip array_is_list array_key_first " +
		"array_key_last array_pop array_product array_shift array_sum array_values asin asinh atan atanh " +
		"base64_encode bin2hex bindec boolval ceil chdir chr chroot cli_set_process_title constant " +
		"convert_uudecode convert_uuencode cos cosh crc32 ctype_alnum ctype_alpha ctype_cntrl ctype_digit " +
		"ctype_graph ctype_lower ctype_print ctype_punct ctype_space ctype_upper ctype_xdigit current " +
		"date_default_timezone_set date_interval_create_from_date_string date_offset_get date_parse " +
		"date_timestamp_get date_timezone_get decbin dechex decoct defined deg2rad disk_free_space " +
		"disk_total_space diskfreespace dl doubleval end escapeshellarg escapeshellcmd exif_imagetype " +
		"exif_tagname exp expm1 extension_loaded fclose fdatasync feof fflush fgetc file_exists fileatime " +
		"filectime filegroup fileinode filemtime fileowner fileperms filesize filetype filter_id finfo_close " +
		"floatval floor fpassthru fstat fsync ftell ftp_cdup ftp_close ftp_nb_continue ftp_pwd ftp_quit " +
		"ftp_systype func_get_arg function_exists get_cfg_var get_class_methods get_class_vars get_debug_type " +
		"get_extension_funcs get_mangled_object_vars get_object_vars get_resource_id get_resource_type " +
		"gethostbyaddr gethostbyname gethostbynamel getprotobyname getprotobynumber gettext gettype gzclose " +
		"gzeof gzgetc gzpassthru gzrewind gztell hash_copy header_register_callback hex2bin hexdec " +
		"image_type_to_mime_type inet_ntop inet_pton inflate_get_read_len inflate_get_status ini_get " +
		"ini_parse_quantity ini_restore ip2long iptcparse is_array is_bool is_countable is_dir is_double " +
		"is_executable is_file is_finite is_float is_infinite is_int is_integer is_iterable is_link is_long " +
		"is_nan is_null is_numeric is_object is_readable is_resource is_scalar is_string is_uploaded_file " +
		"is_writable is_writeable iterator_count jdtofrench jdtogregorian jdtojulian jdtounix key lcfirst " +
		"libxml_set_external_entity_loader libxml_set_streams_context linkinfo log10 log1p long2ip lstat " +
		"mb_decode_mimeheader mb_encoding_aliases mb_ereg_search_setpos mb_preferred_mime_name " +
		"mhash_get_block_size mhash_get_hash_name mime_content_type msg_queue_exists msg_remove_queue " +
		"msg_stat_queue natcasesort natsort next nl_langinfo octdec opcache_compile_file " +
		"opcache_is_script_cached openssl_cipher_iv_length openssl_cipher_key_length openssl_free_key " +
		"openssl_get_publickey openssl_pkey_free openssl_pkey_get_details openssl_pkey_get_public " +
		"openssl_spki_export openssl_spki_export_challenge openssl_spki_verify openssl_x509_free " +
		"openssl_x509_read ord password_get_info pclose pcntl_alarm pcntl_signal_get_handler pcntl_strerror " +
		"pcntl_unshare pcntl_wexitstatus pcntl_wifcontinued pcntl_wifexited pcntl_wifsignaled " +
		"pcntl_wifstopped pcntl_wstopsig pcntl_wtermsig php_strip_whitespace pos posix_getgrgid " +
		"posix_getgrnam posix_getpgid posix_getpwnam posix_getpwuid posix_getsid posix_isatty posix_setegid " +
		"posix_seteuid posix_setgid posix_setuid posix_strerror posix_ttyname prev proc_close proc_get_status " +
		"proc_nice putenv quoted_printable_decode quoted_printable_encode quotemeta rad2deg random_bytes " +
		"rawurldecode rawurlencode readline_add_history readline_completion_function readlink realpath reset " +
		"rewind sem_release sem_remove serialize session_decode set_exception_handler set_include_path " +
		"set_time_limit shell_exec shm_detach shm_remove shmop_close shmop_delete shmop_size shuffle sin sinh " +
		"sleep socket_accept socket_addrinfo_bind socket_addrinfo_connect socket_addrinfo_explain " +
		"socket_close socket_export_stream socket_get_status socket_import_stream socket_set_block " +
		"socket_set_nonblock socket_strerror sodium_bin2hex sodium_crypto_box_publickey " +
		"sodium_crypto_box_publickey_from_secretkey sodium_crypto_box_secretkey " +
		"sodium_crypto_box_seed_keypair sodium_crypto_core_ristretto255_from_hash " +
		"sodium_crypto_core_ristretto255_is_valid_point sodium_crypto_core_ristretto255_scalar_complement " +
		"sodium_crypto_core_ristretto255_scalar_invert sodium_crypto_core_ristretto255_scalar_negate " +
		"sodium_crypto_core_ristretto255_scalar_reduce sodium_crypto_kx_publickey sodium_crypto_kx_secretkey " +
		"sodium_crypto_kx_seed_keypair sodium_crypto_scalarmult_base " +
		"sodium_crypto_scalarmult_ristretto255_base sodium_crypto_secretstream_xchacha20poly1305_init_push " +
		"sodium_crypto_secretstream_xchacha20poly1305_rekey sodium_crypto_sign_ed25519_pk_to_curve25519 " +
		"sodium_crypto_sign_ed25519_sk_to_curve25519 sodium_crypto_sign_publickey " +
		"sodium_crypto_sign_publickey_from_secretkey sodium_crypto_sign_secretkey " +
		"sodium_crypto_sign_seed_keypair sodium_increment sodium_memzero soundex spl_autoload_call " +
		"spl_autoload_unregister spl_object_hash spl_object_id sqrt stat str_rot13 str_shuffle " +
		"stream_bucket_make_writeable stream_context_get_options stream_context_get_params " +
		"stream_context_set_default stream_filter_remove stream_get_meta_data stream_is_local stream_isatty " +
		"stream_resolve_include_path stream_supports_lock stream_wrapper_restore stream_wrapper_unregister " +
		"stripcslashes stripslashes strlen strrev strtolower strtoupper strval tan tanh textdomain " +
		"time_sleep_until timezone_location_get timezone_name_get timezone_open token_name ucfirst " +
		"unregister_tick_function urldecode urlencode usleep utf8_decode utf8_encode"},
	{1, 2, "mb_lcfirst mb_ucfirst array_change_key_case array_rand array_reverse array_unique arsort asort assert assert_options " +
		"base64_decode basename checkdnsrr chop class_exists class_implements class_parents class_uses count " +
		"count_chars date deflate_init dir dirname dns_check_record enum_exists fgets get_meta_tags " +
		"getimagesize getimagesizefromstring glob gmdate gmstrftime gzdecode gzfile gzgets gzinflate " +
		"gzuncompress hash_final hebrev highlight_file highlight_string htmlspecialchars_decode iconv_strlen " +
		"idate image_type_to_extension implode inflate_init interface_exists intval iterator_to_array " +
		"jddayofweek join krsort ksort log ltrim mb_chr mb_ord mb_scrub mb_strlen mb_strtolower mb_strtoupper " +
		"mb_strwidth md5 md5_file metaphone msg_get_queue nl2br opcache_invalidate opendir " +
		"openssl_csr_get_public_key openssl_csr_get_subject openssl_get_privatekey openssl_pkey_get_private " +
		"openssl_random_pseudo_bytes openssl_x509_parse parse_url passthru pathinfo pcntl_sigwaitinfo " +
		"posix_access preg_quote print_r proc_terminate readgzfile rmdir rsort rtrim sem_acquire " +
		"set_error_handler sha1 sha1_file show_source sizeof socket_create_listen socket_listen " +
		"socket_shutdown sodium_crypto_generichash_final sodium_hex2bin sort spl_autoload str_split strftime " +
		"strip_tags strtok strtotime system token_get_all trait_exists trigger_error trim ucwords unlink " +
		"unserialize user_error var_export zlib_decode"},
	{1, 3, "json_validate mb_ltrim mb_rtrim mb_trim array_filter array_keys chunk_split exec extract file filter_input_array filter_var filter_var_array " +
		"ftp_connect ftp_ssl_connect get_headers getopt gzcompress gzdeflate gzencode header " +
		"html_entity_decode iconv_mime_decode iconv_mime_decode_headers is_callable jdtojewish json_encode " +
		"mb_convert_kana mb_detect_encoding mb_ereg_search_init mb_str_split openssl_x509_fingerprint " +
		"parse_ini_file parse_ini_string pcntl_exec pcntl_setpriority pcntl_wait readfile round scandir " +
		"shm_attach socket_addrinfo_lookup sodium_crypto_generichash str_word_count stream_get_contents " +
		"stream_socket_accept timezone_name_from_abbr timezone_transitions_get touch"},
	{1, 4, "error_log exif_read_data exif_thumbnail hash_init htmlentities htmlspecialchars http_build_query " +
		"json_decode mkdir number_format pcntl_sigtimedwait sem_get str_getcsv wordwrap"},
	{1, 5, "dns_get_record fgetcsv file_get_contents fsockopen mb_encode_mimeheader pfsockopen " +
		"session_set_cookie_params stream_socket_server"},
	{1, 6, "date_sunrise date_sunset gmmktime mktime stream_socket_client"},
	{1, 7, "setcookie setrawcookie"},
	{1, 9, "openssl_cms_verify session_set_save_handler"},
	{2, -1, "array_map fprintf fscanf setlocale sscanf"},
	{2, 2, "array_all array_any array_find array_find_key fpow stream_context_set_options addcslashes array_combine array_fill_keys array_key_exists atan2 bind_textdomain_codeset " +
		"bindtextdomain cal_from_jd call_user_func_array chgrp chmod chown crypt date_add date_format " +
		"date_interval_format date_modify date_parse_from_format date_sub date_timestamp_set " +
		"date_timezone_set dgettext fdiv filter_has_var finfo_set_flags fmod forward_static_call_array fread " +
		"ftok ftp_chdir ftp_delete ftp_exec ftp_get_option ftp_mdtm ftp_mkdir ftp_mlsd ftp_nlist ftp_pasv " +
		"ftp_raw ftp_rmdir ftp_site ftp_size ftruncate getservbyname getservbyport gzread hash_equals " +
		"hash_update hypot iconv_set_encoding ini_alter ini_set intdiv jdmonthname key_exists lchgrp lchown " +
		"link mb_output_handler mb_parse_str method_exists move_uploaded_file msg_set_queue ob_gzhandler " +
		"openssl_cms_read openssl_dh_compute_key openssl_pkcs7_read openssl_x509_check_private_key " +
		"openssl_x509_verify output_add_rewrite_var parse_str password_verify popen posix_initgroups " +
		"posix_kill posix_mkfifo posix_setpgid pow property_exists random_int " +
		"readline_callback_handler_install set_file_buffer settype shm_get_var shm_has_var shm_remove_var " +
		"socket_set_blocking sodium_add sodium_bin2base64 sodium_compare sodium_crypto_auth " +
		"sodium_crypto_box_keypair_from_secretkey_and_publickey sodium_crypto_box_seal " +
		"sodium_crypto_box_seal_open sodium_crypto_core_ristretto255_add " +
		"sodium_crypto_core_ristretto255_scalar_add sodium_crypto_core_ristretto255_scalar_mul " +
		"sodium_crypto_core_ristretto255_scalar_sub sodium_crypto_core_ristretto255_sub " +
		"sodium_crypto_generichash_update sodium_crypto_kx_client_session_keys " +
		"sodium_crypto_kx_server_session_keys sodium_crypto_pwhash_scryptsalsa208sha256_str_verify " +
		"sodium_crypto_pwhash_str_verify sodium_crypto_scalarmult sodium_crypto_scalarmult_ristretto255 " +
		"sodium_crypto_secretstream_xchacha20poly1305_init_pull sodium_crypto_shorthash sodium_crypto_sign " +
		"sodium_crypto_sign_detached sodium_crypto_sign_keypair_from_secretkey_and_publickey " +
		"sodium_crypto_sign_open sodium_memcmp sodium_pad sodium_unpad str_contains str_ends_with str_repeat " +
		"str_starts_with strcasecmp strcmp strcoll stream_bucket_append stream_bucket_new " +
		"stream_bucket_prepend stream_context_set_params stream_filter_register stream_set_blocking " +
		"stream_set_chunk_size stream_set_read_buffer stream_set_write_buffer stream_socket_get_name " +
		"stream_socket_shutdown strnatcasecmp strnatcmp strpbrk strptime strrchr symlink syslog tempnam " +
		"time_nanosleep timezone_offset_get uasort uksort usort vprintf vsprintf"},
	{2, 3, "array_chunk array_column array_reduce array_search array_walk array_walk_recursive class_alias copy " +
		"date_create_from_format date_create_immutable_from_format date_diff define deflate_add dns_get_mx " +
		"explode flock fnmatch fputs fseek ftp_alloc ftp_rawlist fwrite getmxrr gzopen gzputs gzseek gzwrite " +
		"hash_update_file hash_update_stream iconv_mime_encode iconv_strrpos in_array inflate_add iptcembed " +
		"is_a is_subclass_of iterator_apply mb_convert_case mb_convert_encoding mb_decode_numericentity " +
		"mb_ereg mb_ereg_match mb_eregi mb_split mb_substr_count mhash openssl_csr_export " +
		"openssl_csr_export_to_file openssl_digest openssl_pkey_derive openssl_spki_new openssl_x509_export " +
		"openssl_x509_export_to_file password_hash password_needs_rehash pcntl_signal pcntl_sigprocmask " +
		"preg_grep range rename similar_text socket_bind socket_cmsg_space socket_connect socket_getpeername " +
		"socket_getsockname socket_read socket_recvmsg socket_sendmsg socket_set_timeout socket_write " +
		"sodium_base642bin sodium_crypto_secretstream_xchacha20poly1305_pull strchr stream_get_line " +
		"stream_register_wrapper stream_set_timeout stream_wrapper_register stripos stristr strpos strripos " +
		"strrpos strstr strtr substr unpack version_compare zlib_encode"},
	{2, 4, "array_slice array_splice file_put_contents filter_input finfo_buffer finfo_file fopen hash hash_file " +
		"iconv_strpos iconv_substr mb_encode_numericentity mb_strcut mb_stripos mb_stristr mb_strpos " +
		"mb_strrchr mb_strrichr mb_strripos mb_strrpos mb_strstr mb_substr openssl_csr_new " +
		"openssl_pkey_export openssl_pkey_export_to_file openssl_x509_checkpurpose pcntl_waitpid posix_mknod " +
		"preg_split sodium_crypto_secretstream_xchacha20poly1305_push str_pad strcspn " +
		"stream_context_set_option stream_copy_to_stream stream_filter_append stream_filter_prepend " +
		"stream_socket_enable_crypto stream_socket_recvfrom stream_socket_sendto strspn substr_count"},
	{2, 5, "mb_str_pad hash_hkdf levenshtein preg_match preg_match_all preg_replace_callback_array"},
	{2, 6, "fputcsv"},
	{2, 7, "openssl_pkcs7_verify"},
	{3, -1, "mb_convert_variables"},
	{3, 3, "array_fill array_pad base_convert cal_days_in_month checkdate date_sun_info dcgettext frenchtojd " +
		"ftp_chmod ftp_login ftp_rename ftp_set_option gregoriantojd iconv jewishtojd juliantojd ngettext " +
		"openlog openssl_pkcs12_read posix_setrlimit shm_put_var shmop_read shmop_write socket_create " +
		"socket_get_option socket_getopt sodium_crypto_auth_verify sodium_crypto_box sodium_crypto_box_open " +
		"sodium_crypto_pwhash_scryptsalsa208sha256_str sodium_crypto_pwhash_str " +
		"sodium_crypto_pwhash_str_needs_rehash sodium_crypto_secretbox sodium_crypto_secretbox_open " +
		"sodium_crypto_sign_verify_detached sodium_crypto_stream sodium_crypto_stream_xchacha20 " +
		"sodium_crypto_stream_xchacha20_xor sodium_crypto_stream_xor stream_socket_pair strncasecmp strncmp " +
		"vfprintf"},
	{3, 4, "date_isodate_set ftp_append hash_hmac hash_hmac_file mb_ereg_replace mb_ereg_replace_callback " +
		"mb_eregi_replace openssl_pkcs7_decrypt openssl_private_decrypt openssl_private_encrypt " +
		"openssl_public_decrypt openssl_public_encrypt openssl_sign openssl_verify str_ireplace str_replace " +
		"substr_replace"},
	{3, 5, "date_time_set ftp_fget ftp_fput ftp_get ftp_nb_fget ftp_nb_fput ftp_nb_get ftp_nb_put ftp_put mail " +
		"mb_send_mail mb_strimwidth openssl_cms_decrypt preg_filter preg_replace substr_compare"},
	{3, 6, "msg_send preg_replace_callback proc_open"},
	{3, 7, "openssl_decrypt"},
	{3, 8, "openssl_encrypt"},
	{4, 4, "cal_to_jd date_date_set dngettext mhash_keygen_s2k shmop_open socket_create_pair socket_recv " +
		"socket_send socket_set_option socket_setopt sodium_crypto_aead_aes256gcm_decrypt " +
		"sodium_crypto_aead_aes256gcm_encrypt sodium_crypto_aead_chacha20poly1305_decrypt " +
		"sodium_crypto_aead_chacha20poly1305_encrypt sodium_crypto_aead_chacha20poly1305_ietf_decrypt " +
		"sodium_crypto_aead_chacha20poly1305_ietf_encrypt sodium_crypto_aead_xchacha20poly1305_ietf_decrypt " +
		"sodium_crypto_aead_xchacha20poly1305_ietf_encrypt sodium_crypto_kdf_derive_from_key " +
		"sodium_crypto_stream_xchacha20_xor_ic"},
	{4, 5, "openssl_pbkdf2 openssl_pkcs12_export openssl_pkcs12_export_to_file socket_select stream_select"},
	{4, 6, "openssl_csr_sign openssl_pkcs7_encrypt"},
	{4, 7, "hash_pbkdf2 openssl_cms_encrypt"},
	{5, 5, "dcngettext sodium_crypto_pwhash_scryptsalsa208sha256"},
	{5, 6, "openssl_open openssl_seal socket_recvfrom socket_sendto sodium_crypto_pwhash"},
	{5, 7, "openssl_pkcs7_sign"},
	{5, 8, "msg_receive openssl_cms_sign"},
}

var arityOf = sync.OnceValue(func() map[string]*arityGroup {
	all := map[string]*arityGroup{}
	for i := range arities {
		for name := range strings.FieldsSeq(arities[i].names) {
			all[name] = &arities[i]
		}
	}
	return all
})

// Arity returns how many arguments PHP's function takes; most is -1 for any number. ok is
// false for functions that are not known.
func Arity(name string) (required, most int, ok bool) {
	g := arityOf()[strings.ToLower(name)]
	if g == nil {
		return 0, 0, false
	}
	return g.required, g.most, true
}
