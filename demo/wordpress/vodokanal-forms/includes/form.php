<?php
/**
 * The markup of a form, and the shortcode.
 *
 * @package vodokanal-forms
 */

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * The element with what the settings say. An author chooses the form, its language and its heading; everything else that
 * a shortcode or block holds is ignored, because authors must not decide where passwords go.
 *
 * @param mixed $chosen `form`, `lang`, `heading`.
 * @return string HTML.
 */
function vodokanal_forms_markup( $chosen ) {
	$chosen     = (array) $chosen;
	$form       = vodokanal_forms_choice( $chosen, 'form', array( 'login', 'register' ), 'login' );
	$lang       = vodokanal_forms_choice( $chosen, 'lang', array( 'uk', 'ru' ), vodokanal_forms_language() );
	$heading    = vodokanal_forms_choice( $chosen, 'heading', array( '1', '2', '3', '4', '5', '6', 'none' ), '2' );
	$attributes = vodokanal_forms_attributes( $form );
	if ( '' === $attributes['endpoint'] && '' === $attributes['frame'] ) {
		return vodokanal_forms_unset_words();
	}
	vodokanal_forms_enqueue();
	$attributes = array_filter( $attributes, 'strlen' ) + array(
		'lang'          => $lang,
		'heading-level' => $heading,
	);
	$tag        = 'vodokanal-' . $form;
	$html       = '<' . $tag;
	foreach ( $attributes as $name => $value ) {
		$html .= sprintf( ' %s="%s"', $name, esc_attr( $value ) );
	}
	// One line without blank ones: no filter of texts makes paragraphs of it.
	return $html . '>' . vodokanal_forms_fallback( $form, $lang ) . '</' . $tag . '>';
}

/**
 * The link that stands there where the script does not arrive, and goes once the form is there.
 *
 * @param string $form `login` or `register`.
 * @param string $lang `uk` or `ru`.
 * @return string HTML.
 */
function vodokanal_forms_fallback( $form, $lang ) {
	$settings = vodokanal_forms_settings();
	$pages    = 'login' === $form ? array( 'cabinet-url', 'frame' ) : array( 'register-url', 'cabinet-url', 'frame' );
	$words    = array(
		'uk' => array(
			'login'    => 'Увійти в особистий кабінет',
			'register' => 'Зареєструватися в особистому кабінеті',
		),
		'ru' => array(
			'login'    => 'Войти в личный кабинет',
			'register' => 'Зарегистрироваться в личном кабинете',
		),
	);
	foreach ( $pages as $page ) {
		if ( '' !== $settings[ $page ] ) {
			return sprintf( '<a slot="fallback" href="%s">%s</a>', esc_url( $settings[ $page ] ), esc_html( $words[ $lang ][ $form ] ) );
		}
	}
	return '';
}

/**
 * One of a few values, or the usual one for everything else.
 *
 * @param array    $chosen  What an author has written.
 * @param string   $name    Which of it.
 * @param string[] $allowed All values.
 * @param string   $usual   Where there is none.
 * @return string
 */
function vodokanal_forms_choice( $chosen, $name, $allowed, $usual ) {
	$value = isset( $chosen[ $name ] ) && is_scalar( $chosen[ $name ] ) ? (string) $chosen[ $name ] : '';
	return in_array( $value, $allowed, true ) ? $value : $usual;
}

/**
 * Visitors see nothing where nothing is set; who can set it sees what to do.
 *
 * @return string HTML.
 */
function vodokanal_forms_unset_words() {
	if ( ! current_user_can( 'manage_options' ) ) {
		return '';
	}
	$words = __( 'The form is not shown yet: its address is missing.', 'vodokanal-forms' );
	$link  = admin_url( 'options-general.php?page=vodokanal-forms' );
	return sprintf( '<p>%s <a href="%s">%s</a></p>', esc_html( $words ), esc_url( $link ), esc_html__( 'Settings', 'vodokanal-forms' ) );
}

add_shortcode( 'vodokanal', 'vodokanal_forms_markup' );
